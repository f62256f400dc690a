package org.recommendationtracker.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.ActivityTypes;
import org.recommendationtracker.recommendation.Action;
import org.recommendationtracker.recommendation.RecommendationState;

/** Where the process of a recommendation begins that is taken over from elsewhere: at what comes next, as it stands. */
final class WayIn {

    /** Of each action that is not delivered, not of a single one. */
    private static final String ALL_ACTIONS = "deliver-actions#" + ActivityTypes.MULTI_INSTANCE_BODY;

    private WayIn() {}

    /**
     * The activity of the model to begin with.
     *
     * @param waiting whether it goes on by itself on some day to come
     * @return empty if nothing comes next
     */
    static Optional<String> of(RecommendationState taken, boolean waiting) {
        return switch (taken.status()) {
            case ISSUED -> Optional.of(taken.owner() == null ? "assign-owner" : "draft-response");
            case UNDER_CONSIDERATION -> Optional.of(waiting ? "consult-partners" : "draft-response");
            case ACCEPTED -> Optional.of("plan-action");
            case IN_PROGRESS -> Optional.of(delivery(taken));
            case AWAITING_VERIFICATION -> Optional.of("verify");
            case REJECTED -> waiting ? Optional.of("respond-to-rejection") : Optional.empty();
            case IMPLEMENTED -> waiting ? Optional.of("lasting-check-due") : Optional.empty();
            case SUPERSEDED, NO_LONGER_APPLICABLE -> Optional.empty();
        };
    }

    private static String delivery(RecommendationState taken) {
        if (taken.actions().isEmpty()) {
            return "plan-action";
        }
        return taken.actions().stream().allMatch(Action::isDelivered) ? "submit-evidence" : ALL_ACTIONS;
    }
}
