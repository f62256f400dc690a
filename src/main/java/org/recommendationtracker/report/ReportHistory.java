package org.recommendationtracker.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Step;

/** What the audit trail holds of the recommendations of a report that anybody may know. */
public interface ReportHistory {

    /**
     * The steps recorded from a moment on, oldest first, without drafting and without the reports of boards; empty if more was
     * recorded since then than is read for one answer.
     */
    Optional<List<RecordedStep>> since(String report, Instant moment);

    /**
     * A step as it was recorded.
     *
     * @param title what happened, in the past tense
     * @param party code of whom it was done for; null if for none, or not kept then
     * @param before what the step changed, as it was; all else of the state is empty
     * @param after the same as the step left it
     */
    record RecordedStep(
            String reference,
            Step step,
            String title,
            LocalDate effectiveOn,
            Instant recordedAt,
            @Nullable String party,
            RecommendationState before,
            RecommendationState after) {}
}
