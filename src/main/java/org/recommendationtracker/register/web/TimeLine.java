package org.recommendationtracker.register.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Step;

/** What happened to a recommendation, step by step, as far as anybody may know. */
public interface TimeLine {

    /**
     * The steps in the order in which they were recorded, oldest first, without the reports of boards, of which there may be a
     * thousand; empty if there is no such recommendation.
     */
    List<Entry> of(String reference);

    /**
     * A step.
     *
     * @param step null of what the tracker did not see itself
     * @param title what happened, in the past tense
     * @param effectiveOn the day from which it holds
     * @param recordedAt when the tracker came to know it
     * @param role in which role it was done, as shown to people; no person's name
     * @param source who says so, of what the tracker did not see itself; null of all else
     */
    record Entry(
            @Nullable Step step,
            String title,
            LocalDate effectiveOn,
            Instant recordedAt,
            String role,
            @Nullable String source) {}
}
