package org.recommendationtracker.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Status;

/**
 * That a recommendation had a status.
 *
 * @param to the first day on which it had it no more; null if it has it still
 */
public record StatusSpan(
        Status status, LocalDate from, @Nullable LocalDate to) {}
