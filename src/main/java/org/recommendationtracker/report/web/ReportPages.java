package org.recommendationtracker.report.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.register.RecommendationFilter;
import org.recommendationtracker.register.Register;
import org.recommendationtracker.register.web.RecommendationList;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.ReportStep;
import org.recommendationtracker.report.ReportWithdrawals;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.report.letter.ResponseLetters;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages on which anybody reads the published reports, and the panel those that are not published yet. */
@Controller
class ReportPages {

    private static final int PAGE_SIZE = 50;
    private static final int MAX_OFFICES = 20;

    private final Reports reports;
    private final Register register;
    private final RecommendationList list;
    private final Offices offices;
    private final ResponseLetters letters;
    private final ReportWithdrawals withdrawals;
    private final CurrentUser currentUser;

    ReportPages(
            Reports reports,
            Register register,
            RecommendationList list,
            Offices offices,
            ResponseLetters letters,
            ReportWithdrawals withdrawals,
            CurrentUser currentUser) {
        this.withdrawals = withdrawals;
        this.reports = reports;
        this.register = register;
        this.list = list;
        this.offices = offices;
        this.letters = letters;
        this.currentUser = currentUser;
    }

    @GetMapping("/reports")
    String list(@RequestParam(defaultValue = "0") @Min(0) @Max(1_000) int page, Model model) {
        model.addAttribute("page", reports.published(PageRequest.of(page, PAGE_SIZE)));
        model.addAttribute("unpublished", reports.unpublished(currentUser.person()));
        return "reports";
    }

    @GetMapping("/reports/{reference}")
    String one(
            @PathVariable String reference,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "true") boolean refresh,
            Model model,
            HttpServletResponse response) {
        // read first: when there is none any more the report is published, and seen to be
        Optional<Reports.Progress> soFar =
                currentUser.get().isPresent() ? reports.progress(reference) : Optional.empty();
        ReportState report = reports.find(reference, currentUser.person())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("report", report);
        model.addAttribute("office", offices.name(report.addressedTo()));
        return report.step() == ReportStep.REGISTERED
                ? unpublished(report, soFar, page, refresh, model, response)
                : published(report, page, model);
    }

    private String published(ReportState report, int page, Model model) {
        if (report.isWithdrawn()) {
            return "report-withdrawn";
        }
        model.addAttribute(
                "withdrawal",
                withdrawals.question(report.reference(), currentUser.person()).orElse(null));
        String reference = report.reference();
        Map<Status, Long> tally = tally(register.tally(reference));
        Map<Status, Long> answers = tally(register.tallyOfAnswerable(reference));
        model.addAttribute("tally", tally);
        model.addAttribute("answers", answers.equals(tally) ? Map.of() : answers);
        model.addAttribute(
                "unanswered",
                answers.containsKey(Status.ISSUED) ? register.unanswered(reference, MAX_OFFICES) : List.of());
        model.addAttribute("officeNames", offices);
        model.addAttribute("letters", letters.editions(reference));
        model.addAttribute(
                "page",
                list.find(RecommendationFilter.ofReport(reference), page, PAGE_SIZE)
                        .page());
        return "report";
    }

    /** Shown to the panel; while the report is being published the page loads itself again, unless the reader stops that. */
    private String unpublished(
            ReportState report,
            Optional<Reports.Progress> soFar,
            int page,
            boolean refresh,
            Model model,
            HttpServletResponse response) {
        Instant embargo = reports.embargoEnd(report.reference()).orElse(null);
        if (embargo == null) {
            Unpublished.loadAgain(refresh, model, response);
        }
        model.addAttribute("embargo", embargo == null ? null : HeadView.time(embargo));
        model.addAttribute("progress", Unpublished.progress(report, soFar));
        model.addAttribute("page", reports.items(report.reference(), PageRequest.of(page, PAGE_SIZE)));
        return "report-unpublished";
    }

    /** In the order of the statuses. */
    private static Map<Status, Long> tally(Map<Status, Long> counts) {
        Map<Status, Long> tally = new LinkedHashMap<>();
        Arrays.stream(Status.values())
                .filter(counts::containsKey)
                .forEach(status -> tally.put(status, counts.getOrDefault(status, 0L)));
        return tally;
    }
}
