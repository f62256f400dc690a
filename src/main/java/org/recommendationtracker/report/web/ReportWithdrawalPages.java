package org.recommendationtracker.report.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.ReportWithdrawal;
import org.recommendationtracker.report.ReportWithdrawals;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.report.UnknownReport;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the panel takes back a report that was entered by mistake. */
@Controller
@RequestMapping("/reports/{reference}/withdrawal")
class ReportWithdrawalPages {

    private final ReportWithdrawals withdrawals;
    private final Reports reports;
    private final CurrentUser currentUser;

    ReportWithdrawalPages(ReportWithdrawals withdrawals, Reports reports, CurrentUser currentUser) {
        this.withdrawals = withdrawals;
        this.reports = reports;
        this.currentUser = currentUser;
    }

    /** Something that may be refused. */
    private interface Doing {

        void run();
    }

    @GetMapping
    String show(@PathVariable String reference, Model model) {
        return page(reference, "", null, model);
    }

    @PostMapping
    String ask(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reasons,
            Model model,
            HttpServletResponse response) {
        return did(() -> withdrawals.ask(reference, reasons, person()), reference, reasons, model, response);
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable String reference, Model model, HttpServletResponse response) {
        return did(() -> withdrawals.confirm(reference, person()), reference, "", model, response);
    }

    @PostMapping("/dismissal")
    String dismiss(@PathVariable String reference, Model model, HttpServletResponse response) {
        return did(() -> withdrawals.dismiss(reference, person()), reference, "", model, response);
    }

    private String did(Doing doing, String reference, String reasons, Model model, HttpServletResponse response) {
        try {
            doing.run();
            return asked(reference) != null
                    ? "redirect:/reports/{reference}/withdrawal"
                    : "redirect:/reports/{reference}";
        } catch (StepRefused | InvalidInput refused) {
            response.setStatus(
                    refused instanceof InvalidInput
                            ? HttpServletResponse.SC_BAD_REQUEST
                            : HttpServletResponse.SC_CONFLICT);
            return page(reference, reasons, refused.getMessage(), model);
        }
    }

    private String page(String reference, String reasons, @Nullable String error, Model model) {
        ReportState report = reports.find(reference, person()).orElseThrow(() -> new UnknownReport(reference));
        if (error == null && withdrawals.question(reference, person()).isEmpty()) {
            throw StepRefused.notYou(
                    "Only the panel of the body that issued the report can withdraw it, once it is published.");
        }
        ReportWithdrawal asked = asked(reference);
        model.addAttribute("report", report);
        model.addAttribute("asked", asked);
        model.addAttribute("own", asked != null && person().userId().equals(asked.askedBy()));
        model.addAttribute("reasons", reasons);
        model.addAttribute("error", error);
        return "report-withdrawal";
    }

    private @Nullable ReportWithdrawal asked(String reference) {
        return withdrawals
                .question(reference, person())
                .map(ReportWithdrawals.Question::asked)
                .orElse(null);
    }

    private Person person() {
        return currentUser.signedIn().person();
    }
}
