package org.recommendationtracker.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.RecommendationState;

/**
 * A recommendation as a file lists it.
 *
 * @param issuingBody code of the body that issued it
 * @param successor reference of what took its place; null if nothing did
 * @param statusSince the first day on which its status held; null if that is not known
 * @param nextDueOn when the first of all its clocks falls due, those of its actions and parts too; null if none runs
 */
public record Listing(
        RecommendationState state,
        String issuingBody,
        @Nullable String successor,
        @Nullable LocalDate statusSince,
        @Nullable LocalDate nextDueOn) {

    /** Whether a search for what is overdue finds it. */
    public boolean isOverdue(LocalDate today) {
        return nextDueOn != null && nextDueOn.isBefore(today);
    }
}
