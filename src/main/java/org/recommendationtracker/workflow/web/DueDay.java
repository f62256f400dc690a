package org.recommendationtracker.workflow.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The day on which a task falls due, as pages show it.
 *
 * @param days from today until then; negative if it has passed
 */
public record DueDay(LocalDate day, long days) {

    static DueDay of(LocalDate day, LocalDate today) {
        return new DueDay(day, ChronoUnit.DAYS.between(today, day));
    }

    public boolean isOverdue() {
        return days < 0;
    }

    /** How far away it is. */
    public String inWords() {
        if (days == 0) {
            return "today";
        }
        if (days == 1) {
            return "tomorrow";
        }
        return (isOverdue() ? "overdue by %,d %s" : "in %,d %s").formatted(Math.abs(days), days == -1 ? "day" : "days");
    }
}
