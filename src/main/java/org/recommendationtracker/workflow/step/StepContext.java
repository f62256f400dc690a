package org.recommendationtracker.workflow.step;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.recommendation.ActionReference;
import org.recommendationtracker.recommendation.ClockReference;
import org.recommendationtracker.recommendation.Independence;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.RecommendationReference;

/**
 * On what, and by whom, a step is done.
 *
 * @param businessKey reference of the recommendation, of what belongs to it, or of the report
 * @param parties codes of the boards, offices and issuing bodies that the actor belongs to
 * @param subject the recommendation; empty in a step of a report
 */
public record StepContext(String businessKey, Actor actor, Set<String> parties, Optional<Recommendation> subject) {

    /** The step's recommendation; an {@link IllegalStateException} in a step of a report. */
    public Recommendation recommendation() {
        return subject.orElseThrow(() -> new IllegalStateException("a step of the report " + businessKey));
    }

    Independence independence() {
        return new Independence(recommendation(), actor.userId());
    }

    RecommendationReference reference() {
        return recommendation().reference();
    }

    ActionReference action() {
        return ActionReference.parse(businessKey);
    }

    ClockReference clock() {
        return new ClockReference(reference(), number());
    }

    /** The number of what the step is about among its kind: 2 in {@code SCRP-2014-01/X2}. */
    int number() {
        return Integer.parseInt(businessKey.substring(businessKey.lastIndexOf('/') + 2));
    }

    /** What every form shows at its head. */
    Map<String, Object> summary() {
        Map<String, Object> shown = new HashMap<>();
        shown.put("reference", recommendation().reference().value());
        shown.put("recommendationText", recommendation().text());
        shown.put("priority", recommendation().priority().title());
        return shown;
    }

    /** What a form about a clock shows at its head. */
    Map<String, Object> summaryWithClock() {
        Map<String, Object> shown = summary();
        shown.put("clockSummary", Summaries.of(recommendation().clock(number())));
        return shown;
    }
}
