package org.recommendationtracker.report.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.PastStatus;

/**
 * Another past for a recommendation that was taken over wrongly.
 *
 * @param past its statuses, oldest first
 * @param askedBy user id of who says so; somebody else confirms it
 * @param decidedBy null while it waits, as is {@code decidedAt}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PastCorrection(
        String id,
        String reference,
        List<PastStatus> past,
        String reasons,
        State state,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** How far it has come. */
    public enum State {
        PENDING,
        CONFIRMED,
        DISMISSED
    }
}
