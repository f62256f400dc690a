package org.recommendationtracker.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.report.ReportWithdrawals;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.report.UnknownReport;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reports/{reference}/withdrawal")
@Tag(name = "Reports")
class ReportWithdrawalApi {

    private final ReportWithdrawals withdrawals;
    private final Reports reports;
    private final CurrentUser currentUser;

    ReportWithdrawalApi(ReportWithdrawals withdrawals, Reports reports, CurrentUser currentUser) {
        this.withdrawals = withdrawals;
        this.reports = reports;
        this.currentUser = currentUser;
    }

    /** Why a report is to be withdrawn. */
    record Asked(String reasons) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Ask for a report to be withdrawn that was entered by mistake",
            description =
                    "For the panel of the issuing body. Nothing changes before somebody else of the panel confirms it.")
    void ask(@PathVariable String reference, @RequestBody Asked asked) {
        withdrawals.ask(reference, asked.reasons(), person());
    }

    @PostMapping("/confirmation")
    @Operation(
            summary =
                    "Confirm it: the report and its recommendations are in no list and no figure as at today any more",
            description = "Their history stays, and figures as known before.")
    ReportView confirm(@PathVariable String reference) {
        withdrawals.confirm(reference, person());
        return reports.find(reference, person()).map(ReportView::of).orElseThrow(() -> new UnknownReport(reference));
    }

    @PostMapping("/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Leave the report as it is")
    void dismiss(@PathVariable String reference) {
        withdrawals.dismiss(reference, person());
    }

    private Person person() {
        return currentUser.signedIn().person();
    }
}
