package org.recommendationtracker.register.web;

import org.recommendationtracker.recommendation.RecommendationState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which anybody reads all that boards reported on a recommendation. */
@Controller
class BoardReportPages {

    private static final int PAGE_SIZE = 20;

    private final BoardReportList list;

    BoardReportPages(BoardReportList list) {
        this.list = list;
    }

    @GetMapping("/recommendations/{reference}/board-reports")
    String all(@PathVariable String reference, @RequestParam(defaultValue = "0") int page, Model model) {
        RecommendationState item = list.recommendation(reference);
        model.addAttribute("item", item);
        model.addAttribute("found", list.page(item, page, PAGE_SIZE));
        model.addAttribute("address", "/recommendations/" + item.reference() + "/board-reports");
        return "board-reports";
    }
}
