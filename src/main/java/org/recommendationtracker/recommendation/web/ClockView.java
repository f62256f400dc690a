package org.recommendationtracker.recommendation.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.RecommendationState;

/**
 * A clock as pages show it.
 *
 * @param stoppedOn null while it runs
 * @param daysOverdue whole days since its date; 0 where it is not overdue
 */
public record ClockView(
        String title,
        LocalDate startedOn,
        LocalDate firstDueOn,
        LocalDate dueOn,
        @Nullable LocalDate stoppedOn,
        long daysOverdue) {

    static ClockView of(Deadline clock, LocalDate today) {
        return new ClockView(
                clock.kind().title(),
                clock.startedOn(),
                clock.firstDueOn(),
                clock.dueOn(),
                clock.stoppedOn(),
                clock.isOverdue(today) ? ChronoUnit.DAYS.between(clock.dueOn(), today) : 0);
    }

    /** The clock that runs on the recommendation; empty once it is closed. */
    static Optional<ClockView> running(RecommendationState state, LocalDate today) {
        return state.clocks().stream().filter(Deadline::isRunning).findFirst().map(clock -> of(clock, today));
    }

    public boolean isOverdue() {
        return daysOverdue > 0;
    }

    /** How late it is, in words; empty where it is not. */
    public String lateness() {
        return switch ((int) Math.min(daysOverdue, 2)) {
            case 0 -> "";
            case 1 -> "overdue by 1 day";
            default -> "overdue by %,d days".formatted(daysOverdue);
        };
    }

    public boolean isMoved() {
        return !dueOn.equals(firstDueOn);
    }
}
