package org.recommendationtracker.recommendation;

import java.time.LocalDate;
import java.util.Optional;
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
        fault(date, today, name).ifPresent(fault -> {
            throw StepRefused.input(field, fault);
        });
    }

    /** What is wrong with a promised date, for those who find out what else is wrong besides. */
    static Optional<String> fault(@Nullable LocalDate date, LocalDate today, String name) {
        if (date == null) {
            return Optional.of("Give a " + name + ".");
        }
        if (!date.isAfter(today)) {
            return Optional.of("The " + name + " must be in the future.");
        }
        return date.getYear() > LAST_YEAR
                ? Optional.of("The " + name + " must not be after the year " + LAST_YEAR + ".")
                : Optional.empty();
    }
}
