package org.recommendationtracker.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.UnknownRecommendation;
import org.recommendationtracker.refusal.InvalidParameter;
import org.recommendationtracker.register.RecommendationFilter;
import org.recommendationtracker.register.Register;
import org.recommendationtracker.register.SearchResult;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/recommendations")
@Tag(name = "Recommendations", description = "What the panel recommends and what becomes of it; open to everybody")
class RecommendationApi {

    private final Register register;
    private final Parties parties;

    RecommendationApi(Register register, Parties parties) {
        this.register = register;
        this.parties = parties;
    }

    @GetMapping
    @Operation(
            summary = "Find recommendations",
            description =
                    "By reference, page by page; with words to find, the best matches first. Up to 10,000 are counted and"
                            + " numbered in pages, 1,000 of the best matches. To read all, give the next of each answer as"
                            + " after.")
    PageOfResults<RecommendationView> search(
            @ParameterObject SearchParameters search,
            @Parameter(description = "Reference after which to read on, instead of a page")
                    @RequestParam(required = false)
                    @Nullable String after,
            @Parameter(description = "Number of the page; the first is 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "Recommendations on a page, at most 200") @RequestParam(defaultValue = "20")
                    int size) {
        SearchParameters.checkPage(page, size);
        RecommendationFilter filter = search.toFilter(parties);
        if (after == null) {
            SearchResult found = register.search(filter, page * size, size);
            return page(found, page, size, filter);
        }
        if (filter.q() != null) {
            throw new InvalidParameter("after", "cannot be given with q, whose best matches come first.");
        }
        return page(register.searchAfter(filter, after, size), 0, size, filter);
    }

    private static PageOfResults<RecommendationView> page(
            SearchResult found, int page, int size, RecommendationFilter filter) {
        List<RecommendationView> items =
                found.items().stream().map(RecommendationViews.INSTANCE::view).toList();
        String next =
                filter.q() == null && items.size() == size ? items.get(size - 1).reference() : null;
        return PageOfResults.of(items, page, size, found.total(), found.more(), next);
    }

    @GetMapping("/{reference}")
    @Operation(
            summary = "Read a recommendation",
            description = "With its response, consultations, actions, evidence, verifications and clocks")
    RecommendationView one(
            @Parameter(description = "The recommendation's reference", example = "SCRP-2014-01") @PathVariable
                    String reference) {
        return register.find(reference)
                .map(RecommendationViews.INSTANCE::view)
                .orElseThrow(() -> new UnknownRecommendation(reference));
    }
}
