package org.recommendationtracker.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.StateJson;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.TakenOver;
import org.recommendationtracker.register.StatusInterval.Update;

/**
 * Of a recommendation's state, what the intervals of its status are made of.
 *
 * @param divided whether it was split into parts
 * @param history null if its whole life was here
 */
record StatusFacts(Status status, boolean divided, @Nullable TakenOver history, boolean takenBack) {

    static StatusFacts of(RecommendationState state) {
        return new StatusFacts(state.status(), state.parts() > 0, state.takenOver(), state.takenBackOn() != null);
    }

    /** Of the fields of a state, as the audit trail has them. */
    static StatusFacts of(ObjectNode state) {
        return new StatusFacts(
                Status.valueOf(state.path("status").asText()),
                state.path("parts").asInt() > 0,
                state.path("takenOver").isObject()
                        ? StateJson.read(state.path("takenOver").toString(), TakenOver.class)
                        : null,
                state.path("takenBackOn").isTextual());
    }

    /**
     * What a step that led here makes of what was known, one after the other; nothing if it did not touch the status.
     *
     * @param before null if the step began the recommendation's life
     * @param on the day from which the step holds
     */
    List<Function<List<StatusInterval>, Update>> since(@Nullable StatusFacts before, LocalDate on, Instant recordedAt) {
        if (takenBack) {
            return List.of(known -> StatusInterval.takeBack(known, recordedAt));
        }
        if (history != null && before == null) {
            return List.of(known -> new Update(List.of(), StatusInterval.ofPast(history.past(), divided, recordedAt)));
        }
        TakenOver earlier = before == null ? null : before.history;
        if (history != null && earlier != null && !history.equals(earlier)) {
            return List.of(
                    known -> StatusInterval.correctPast(known, earlier.past(), history.past(), divided, recordedAt));
        }
        List<Function<List<StatusInterval>, Update>> changes = new ArrayList<>();
        if (before != null && divided && !before.divided) {
            changes.add(known -> StatusInterval.divide(known, recordedAt));
        }
        if (before == null || status != before.status) {
            changes.add(known -> StatusInterval.move(known, status, divided, on, recordedAt));
        }
        return changes;
    }
}
