package org.recommendationtracker.recommendation.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Status;

/** A recommendation as a list of them shows it; {@code clock} is null once it is closed; {@code parts} is 0 where it was not split. */
public record ListEntry(
        String reference,
        String report,
        String text,
        Status status,
        int parts,
        @Nullable ClockView clock) {

    static ListEntry of(RecommendationState state, LocalDate today) {
        return new ListEntry(
                state.reference(),
                state.report(),
                state.text(),
                state.status(),
                state.parts(),
                ClockView.running(state, today).orElse(null));
    }
}
