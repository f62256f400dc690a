package org.recommendationtracker.recommendation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.UnknownRecommendation;
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

    private final Recommendations recommendations;
    private final Parties parties;

    RecommendationApi(Recommendations recommendations, Parties parties) {
        this.recommendations = recommendations;
        this.parties = parties;
    }

    @GetMapping
    @Operation(summary = "Find recommendations", description = "In the order of their references, page by page")
    PageOfResults<RecommendationState> search(
            @ParameterObject SearchParameters search,
            @Parameter(description = "Number of the page; the first is 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "Recommendations on a page, at most 200") @RequestParam(defaultValue = "20")
                    int size) {
        return PageOfResults.of(recommendations.search(search.toFilter(parties), SearchParameters.page(page, size)));
    }

    @GetMapping("/{reference}")
    @Operation(
            summary = "Read a recommendation",
            description = "With its response, consultations, actions, evidence, verifications and clocks")
    RecommendationState one(
            @Parameter(description = "The recommendation's reference", example = "SCRP-2014-01") @PathVariable
                    String reference) {
        return recommendations.state(reference).orElseThrow(() -> new UnknownRecommendation(reference));
    }
}
