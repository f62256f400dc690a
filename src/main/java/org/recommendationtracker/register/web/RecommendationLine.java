package org.recommendationtracker.register.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Response;
import org.recommendationtracker.register.Listing;

/**
 * A recommendation as a line of a file.
 *
 * @param clock its own one that runs; null once it is closed, or if it was split
 */
record RecommendationLine(
        Listing listing, String reportTitle, @Nullable ClockView clock, LocalDate today) {

    static RecommendationLine of(Listing listing, ReportNotes.@Nullable Note note, LocalDate today) {
        RecommendationState state = listing.state();
        return new RecommendationLine(
                listing,
                note == null ? state.report() : note.title(),
                ClockView.running(state, today).orElse(null),
                today);
    }

    RecommendationState state() {
        return listing.state();
    }

    /** What the minister's office signed off last; null if it has not answered. */
    @Nullable Response response() {
        return state().response() == null ? null : state().response().response();
    }

    boolean isOverdue() {
        return listing.isOverdue(today);
    }
}
