package org.recommendationtracker.register.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.recommendationtracker.picture.Lifeline;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.RecommendationState.Judgement;
import org.recommendationtracker.register.StatusSpan;

/** Draws the life of a recommendation: its statuses, the dates that were agreed, and when it was judged. */
final class Lifelines {

    private Lifelines() {}

    static Lifeline of(RecommendationState state, List<StatusSpan> statuses, LocalDate today) {
        return new Lifeline(
                "From issue to today",
                statuses.stream()
                        .filter(span -> !span.from().isAfter(today))
                        .map(span -> new Lifeline.Span(span.status().title(), span.from(), span.to()))
                        .toList(),
                Stream.of(
                                state.clocks().stream()
                                        .filter(clock -> clock.action() == null)
                                        .map(clock -> ClockView.of(clock, state, today))
                                        .flatMap(Lifelines::dates),
                                state.verifications().stream().map(Lifelines::judgement))
                        .flatMap(Function.identity())
                        .distinct()
                        .toList(),
                today);
    }

    private static Stream<Lifeline.Mark> dates(ClockView clock) {
        String due = clock.title() + " due";
        return clock.dueOn().equals(clock.firstDueOn())
                ? Stream.of(new Lifeline.Mark(clock.dueOn(), due))
                : Stream.of(
                        new Lifeline.Mark(clock.firstDueOn(), due + " at first"),
                        new Lifeline.Mark(clock.dueOn(), due + ", as moved"));
    }

    private static Lifeline.Mark judgement(Judgement judgement) {
        return new Lifeline.Mark(
                judgement.verifiedOn(), "Judged " + judgement.outcome().title().toLowerCase(Locale.UK));
    }
}
