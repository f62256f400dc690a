package org.recommendationtracker.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.audit.History;
import org.recommendationtracker.audit.HistoryEntry;
import org.recommendationtracker.report.Reports;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(
        name = "Audit",
        description = "Who did what when, and the status of everything at any date; for those who signed in")
class HistoryApi {

    private final History history;
    private final Reports reports;
    private final CurrentUser currentUser;

    HistoryApi(History history, Reports reports, CurrentUser currentUser) {
        this.history = history;
        this.reports = reports;
        this.currentUser = currentUser;
    }

    @GetMapping("/api/v1/recommendations/{reference}/history")
    @Operation(
            summary = "Read a recommendation's history",
            description =
                    "Every step and comment, oldest first, with who made it and what it changed; what a comment says, "
                            + "which is drafting, only for the officials and the private office that answer, for "
                            + "auditors, and for those in the role in which it was made")
    List<HistoryEntry> ofRecommendation(
            @Parameter(description = "The recommendation's reference", example = "SCRP-2014-01") @PathVariable
                    String reference) {
        return history.ofRecommendation(reference, currentUser.person());
    }

    @GetMapping("/api/v1/reports/{reference}/history")
    @Operation(
            summary = "Read a report's history",
            description =
                    "Every step, oldest first, with who did it and what it changed; before its publication only for "
                            + "the issuing body's panel and auditors")
    List<HistoryEntry> ofReport(
            @Parameter(description = "The report's reference", example = "SCRP-2014") @PathVariable String reference) {
        return history.ofReport(
                reference, reports.find(reference, currentUser.person()).isPresent());
    }
}
