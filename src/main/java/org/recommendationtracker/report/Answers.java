package org.recommendationtracker.report;

import java.util.List;
import org.recommendationtracker.recommendation.RecommendationFilter;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Recommendations;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** The recommendations of a report and what was answered to them. */
@Component
class Answers {

    private final Recommendations recommendations;

    Answers(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    /** All of them, in the order of their numbers. */
    List<RecommendationState> of(String report) {
        RecommendationFilter itsOwn = new RecommendationFilter(null, report, null, null, null, null, null);
        return recommendations
                .search(itsOwn, Pageable.unpaged(Sort.by("number")))
                .getContent();
    }
}
