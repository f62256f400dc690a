package org.recommendationtracker.workflow.step;

import org.recommendationtracker.recommendation.ActionReference;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.recommendation.UnknownRecommendation;
import org.springframework.stereotype.Component;

/** Finds what somebody names in the field {@code reference} of a form. */
@Component
class References {

    private final Recommendations recommendations;

    References(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    /** @throws StepRefused if there is no such recommendation */
    Recommendation recommendation(String reference) {
        return RecommendationReference.parse(reference)
                .map(this::get)
                .orElseThrow(() -> StepRefused.input(
                        "reference", "Give the reference of a recommendation, written as SCRP-2014-01."));
    }

    /** @throws StepRefused if there is no such recommendation or no such action of it */
    Recommendation withAction(String actionReference) {
        ActionReference action = ActionReference.parse(actionReference);
        Recommendation item = get(action.recommendation());
        if (item.actions().stream().noneMatch(known -> known.number() == action.number())) {
            throw StepRefused.input("reference", action.recommendation() + " has no action " + action.number() + ".");
        }
        return item;
    }

    private Recommendation get(RecommendationReference reference) {
        try {
            return recommendations.get(reference);
        } catch (UnknownRecommendation unknown) {
            throw StepRefused.input("reference", "There is no recommendation " + reference + ".");
        }
    }
}
