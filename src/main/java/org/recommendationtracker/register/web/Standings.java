package org.recommendationtracker.register.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.ClockCase;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.ClockPolicy;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.register.Listing;
import org.springframework.stereotype.Component;

/** Finds out what a {@link Standing} says. */
@Component
class Standings {

    private final ClockPolicy policy;
    private final Clock clock;

    Standings(ClockPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    Standing of(Listing listing, List<RecommendationState> parts, List<TimeLine.Entry> steps) {
        return new Standing(
                listing,
                parts.stream().map(RecommendationState::status).toList(),
                looksAgainOn(listing),
                isRejectionAccepted(listing.state(), steps),
                England.today(clock));
    }

    private @Nullable LocalDate looksAgainOn(Listing listing) {
        LocalDate since = listing.statusSince();
        return since == null || listing.state().status() != Status.IMPLEMENTED
                ? null
                : policy.rule(
                                ClockKind.LASTING_CHECK,
                                new ClockCase(listing.state().priority(), listing.issuingBody(), null))
                        .dueOn(since);
    }

    /** It may have been reopened and rejected again since. */
    private static boolean isRejectionAccepted(RecommendationState state, List<TimeLine.Entry> steps) {
        return state.status() == Status.REJECTED
                && steps.stream()
                                .map(TimeLine.Entry::step)
                                .filter(step -> step == Step.REJECTED || step == Step.REJECTION_ACCEPTED)
                                .reduce((earlier, later) -> later)
                                .orElse(null)
                        == Step.REJECTION_ACCEPTED;
    }
}
