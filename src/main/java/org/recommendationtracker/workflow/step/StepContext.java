package org.recommendationtracker.workflow.step;

import java.util.HashMap;
import java.util.Map;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.recommendation.ActionReference;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.RecommendationReference;

/** On what, and by whom, a step is done. */
public record StepContext(String businessKey, Actor actor, Recommendation recommendation) {

    RecommendationReference reference() {
        return recommendation.reference();
    }

    ActionReference action() {
        return ActionReference.parse(businessKey);
    }

    /** What every form shows at its head. */
    Map<String, Object> summary() {
        Map<String, Object> shown = new HashMap<>();
        shown.put("reference", recommendation.reference().value());
        shown.put("recommendationText", recommendation.text());
        shown.put("priority", recommendation.priority().title());
        return shown;
    }
}
