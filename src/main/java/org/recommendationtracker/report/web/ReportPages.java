package org.recommendationtracker.report.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.recommendation.RecommendationFilter;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.web.RecommendationList;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.report.ResponseLetters;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages on which anybody reads the published reports. */
@Controller
class ReportPages {

    private static final int PAGE_SIZE = 50;

    private final Reports reports;
    private final Recommendations recommendations;
    private final RecommendationList list;
    private final Offices offices;
    private final ResponseLetters letters;

    ReportPages(
            Reports reports,
            Recommendations recommendations,
            RecommendationList list,
            Offices offices,
            ResponseLetters letters) {
        this.reports = reports;
        this.recommendations = recommendations;
        this.list = list;
        this.offices = offices;
        this.letters = letters;
    }

    @GetMapping("/reports")
    String list(Model model) {
        model.addAttribute("reports", reports.published());
        return "reports";
    }

    @GetMapping("/reports/{reference}")
    String one(@PathVariable String reference, @RequestParam(defaultValue = "0") int page, Model model) {
        ReportState report =
                reports.findPublished(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("report", report);
        model.addAttribute("office", offices.name(report.addressedTo()));
        model.addAttribute("tally", tally(reference));
        model.addAttribute("letters", letters.editions(reference));
        RecommendationFilter itsOwn = new RecommendationFilter(null, reference, null, null, null, null, null);
        model.addAttribute("page", list.find(itsOwn, page, PAGE_SIZE));
        return "report";
    }

    /** How many of the report's recommendations have each status, in the order of the statuses. */
    private Map<Status, Long> tally(String reference) {
        Map<Status, Long> counts = recommendations.tally(reference);
        Map<Status, Long> tally = new LinkedHashMap<>();
        Arrays.stream(Status.values())
                .filter(counts::containsKey)
                .forEach(status -> tally.put(status, counts.getOrDefault(status, 0L)));
        return tally;
    }
}
