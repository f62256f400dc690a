package org.recommendationtracker.report.committee;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Action;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.RecommendationState;

/**
 * What is to happen next to an open recommendation: the action that is due first, or what somebody is waited for to do.
 *
 * @param what it is, and who does it
 * @param dueOn null if no day is set
 * @param isAction whether it is an action that was planned
 */
public record NextStep(String what, @Nullable LocalDate dueOn, boolean isAction) {

    /** @param clock the recommendation's own that runs; null if none does */
    static NextStep of(RecommendationState item, @Nullable Deadline clock) {
        return switch (item.status()) {
            case ISSUED -> awaited(unanswered(item), clock);
            case UNDER_CONSIDERATION -> awaited("The minister’s office decides", clock);
            case ACCEPTED, IN_PROGRESS -> work(item, clock);
            case AWAITING_VERIFICATION -> awaited("The panel judges the evidence", clock);
            case IMPLEMENTED, REJECTED, SUPERSEDED, NO_LONGER_APPLICABLE -> awaited("Nothing: it is closed", null);
        };
    }

    private static String unanswered(RecommendationState item) {
        return item.owner() == null
                ? "Officials name an owner; then the minister’s office signs off a response"
                : "The minister’s office signs off a response";
    }

    private static NextStep work(RecommendationState item, @Nullable Deadline clock) {
        return item.actions().stream()
                .filter(action -> !action.isDelivered())
                .min(Comparator.comparing(Action::dueOn))
                .map(action ->
                        new NextStep("%s (%s)".formatted(action.description(), action.owner()), action.dueOn(), true))
                .orElseGet(() -> awaited(
                        item.actions().isEmpty()
                                ? "Officials plan the first action"
                                : "Officials submit evidence that the success test is met",
                        clock));
    }

    private static NextStep awaited(String what, @Nullable Deadline clock) {
        return new NextStep(what, clock == null ? null : clock.dueOn(), false);
    }
}
