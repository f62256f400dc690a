package org.recommendationtracker.register.web;

import java.time.Clock;
import java.time.LocalDate;
import org.recommendationtracker.party.England;
import org.recommendationtracker.register.RecommendationFilter;
import org.recommendationtracker.register.Register;
import org.recommendationtracker.register.SearchResult;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Lists of recommendations as pages show them. */
@Component
public class RecommendationList {

    private final Register register;
    private final Clock clock;

    RecommendationList(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /**
     * A page of what the filter finds: by reference, or the best matches for words first.
     *
     * @param page number of the page; the first is 0
     * @param size entries on a page
     */
    public ListPage find(RecommendationFilter filter, int page, int size) {
        SearchParameters.checkPage(page, size);
        LocalDate today = England.today(clock);
        SearchResult found = register.search(filter, page * size, size);
        return new ListPage(
                new PageImpl<>(
                        found.items().stream()
                                .map(state -> ListEntry.of(state, found.matches(), today))
                                .toList(),
                        PageRequest.of(page, size),
                        found.total()),
                found.more());
    }
}
