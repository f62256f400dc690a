package org.recommendationtracker.register.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Response;
import org.recommendationtracker.recommendation.Status;

/**
 * A part as the page of the whole shows it.
 *
 * @param answer such as "Accepted in principle"; null if there is none yet
 * @param text null if it is that of the whole
 * @param clock null once it is closed
 */
public record PartView(
        String reference,
        String label,
        String office,
        @Nullable String text,
        Status status,
        @Nullable String answer,
        @Nullable ClockView clock) {

    static PartView of(RecommendationState state, RecommendationState whole, String office, LocalDate today) {
        return new PartView(
                state.reference(),
                state.part() == null ? "" : state.part().label(),
                office,
                state.text().equals(whole.text()) ? null : state.text(),
                state.status(),
                state.response() == null ? null : answer(state.response().response()),
                ClockView.running(state, today).orElse(null));
    }

    /** What was decided and how far, as in "Accepted in principle". */
    static String answer(Response response) {
        String extent =
                response.extent() == null ? "" : " " + response.extent().title().toLowerCase(java.util.Locale.UK);
        return response.decision().title() + extent;
    }
}
