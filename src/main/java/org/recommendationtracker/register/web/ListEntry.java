package org.recommendationtracker.register.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.register.Matches;

/**
 * A recommendation as a list of them shows it.
 *
 * @param sourceNumber the number that the source has for it, if that is another
 * @param text what is recommended, cut short
 * @param finding where else the words are that were looked for; null if they are in the text, or if none were
 * @param parts 0 if it was not split
 * @param clock null once it is closed
 */
public record ListEntry(
        String reference,
        String report,
        @Nullable String sourceNumber,
        List<Matches.Piece> text,
        Matches.@Nullable Finding finding,
        Status status,
        int parts,
        @Nullable ClockView clock) {

    private static final int TEXT = 280;
    private static final int FINDING = 200;

    static ListEntry of(RecommendationState state, Matches matches, LocalDate today) {
        return new ListEntry(
                state.reference(),
                state.report(),
                state.takenOver() == null ? null : state.takenOver().sourceNumber(),
                matches.in(state.text(), TEXT),
                matches.besideTheText(state, FINDING).orElse(null),
                state.status(),
                state.parts(),
                ClockView.running(state, today).orElse(null));
    }
}
