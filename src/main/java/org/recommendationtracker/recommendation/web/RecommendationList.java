package org.recommendationtracker.recommendation.web;

import java.time.Clock;
import java.time.LocalDate;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.RecommendationFilter;
import org.recommendationtracker.recommendation.Recommendations;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/** Lists of recommendations as pages show them. */
@Component
public class RecommendationList {

    private final Recommendations recommendations;
    private final Clock clock;

    RecommendationList(Recommendations recommendations, Clock clock) {
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /**
     * A page of what the filter finds, in the order of the references.
     *
     * @param page number of the page; the first is 0
     * @param size entries on a page
     */
    public Page<ListEntry> find(RecommendationFilter filter, int page, int size) {
        LocalDate today = England.today(clock);
        return recommendations
                .search(filter, SearchParameters.page(page, size))
                .map(state -> ListEntry.of(state, today));
    }
}
