package org.recommendationtracker.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;

/**
 * A step of a recommendation completed. Published inside the step's transaction: whoever listens takes part in it, and
 * an exception from a listener undoes the step.
 *
 * @param id of the event that tells the world of it
 * @param issuingBody code of the body that recommends it
 * @param before null if the step begins the recommendation's life
 * @param effectiveOn the day from which the step holds
 * @param recordedAt when the tracker came to know it
 * @param detail what exactly the step was about, in words for the public; null if the step says all
 * @param comment what the actor wrote that the public state does not show, such as the comments on a returned draft
 */
public record StepCompleted(
        UUID id,
        Step step,
        Actor actor,
        LocalDate effectiveOn,
        Instant recordedAt,
        String issuingBody,
        @Nullable RecommendationState before,
        RecommendationState after,
        @Nullable String detail,
        @Nullable String comment) {

    public String reference() {
        return after.reference();
    }

    /** What happened, in the past tense, as shown to people. */
    public String title() {
        return detail == null ? step.title() : step.title() + ": " + detail;
    }

    public boolean movedStatus() {
        return before == null || before.status() != after.status();
    }
}
