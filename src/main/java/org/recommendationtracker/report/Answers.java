package org.recommendationtracker.report;

import java.util.List;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Recommendations;
import org.springframework.stereotype.Component;

/** The recommendations of a report and what was answered to them. */
@Component
class Answers {

    private final Recommendations recommendations;

    Answers(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    /** All that have an answer of their own, in the order of their numbers. */
    List<RecommendationState> of(String report) {
        return recommendations.answerable(report);
    }
}
