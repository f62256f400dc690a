package org.recommendationtracker.recommendation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds for every date that somebody promises, and for every day on which something is said to have been. */
final class Dates {

    private static final int LAST_YEAR = 2100;

    /** Before any report that is followed here, and any work on it. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private Dates() {}

    /**
     * Checks a promised date.
     *
     * @param field of the form
     * @param name as in "Give a target date."
     * @throws StepRefused if it is missing, not to come, or after the year 2100
     */
    static void checkFuture(@Nullable LocalDate date, LocalDate today, String field, String name) {
        fault(date, today, name).ifPresent(fault -> {
            throw StepRefused.input(field, fault);
        });
    }

    /**
     * Checks the day of something that has been. It may be earlier than the recommendation: work and documents may be.
     *
     * @param field of the form
     * @param name as in "The day of delivery must be today or earlier."
     * @throws StepRefused if it is to come, or before the year 1900
     */
    static void checkPast(LocalDate date, LocalDate today, String field, String name) {
        if (date.isAfter(today)) {
            throw StepRefused.input(field, "The " + name + " must be today or earlier.");
        }
        if (date.isBefore(EARLIEST)) {
            throw StepRefused.input(field, "The " + name + " must be 1 January 1900 or later.");
        }
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
