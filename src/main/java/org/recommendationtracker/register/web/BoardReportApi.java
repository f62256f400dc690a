package org.recommendationtracker.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.data.domain.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Recommendations")
class BoardReportApi {

    private final BoardReportList list;

    BoardReportApi(BoardReportList list) {
        this.list = list;
    }

    @GetMapping("/api/v1/recommendations/{reference}/board-reports")
    @Operation(
            summary = "Read what boards reported",
            description = "What local boards see of what the recommendation asks for, page by page, the latest first")
    PageOfResults<RecommendationView.BoardReport> all(
            @Parameter(description = "The recommendation's reference", example = "SCRP-2014-01") @PathVariable
                    String reference,
            @Parameter(description = "Number of the page; the first is 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "Reports on a page, at most 200") @RequestParam(defaultValue = "20") int size) {
        Page<BoardReportLine> found = list.page(list.recommendation(reference), page, size);
        return PageOfResults.of(
                found.map(line -> RecommendationViews.INSTANCE.view(line.report()))
                        .getContent(),
                page,
                size,
                found.getTotalElements(),
                false,
                null);
    }
}
