package org.recommendationtracker.recommendation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What holds for every date that somebody promises. */
final class Dates {

    private static final int LAST_YEAR = 2100;

    private Dates() {}

    /**
     * Checks a promised date.
     *
     * @param field of the form
     * @param name as in "Give a target date."
     * @throws StepRefused where it is missing, not to come, or after the year 2100
     */
    static void checkFuture(@Nullable LocalDate date, LocalDate today, String field, String name) {
        if (date == null) {
            throw StepRefused.input(field, "Give a " + name + ".");
        }
        if (!date.isAfter(today)) {
            throw StepRefused.input(field, "The " + name + " must be in the future.");
        }
        if (date.getYear() > LAST_YEAR) {
            throw StepRefused.input(field, "The " + name + " must not be after the year " + LAST_YEAR + ".");
        }
    }
}
