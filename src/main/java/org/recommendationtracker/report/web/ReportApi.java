package org.recommendationtracker.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.report.UnknownReport;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Intake and reading of reports. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports")
class ReportApi {

    private final Reports reports;
    private final CurrentUser currentUser;

    ReportApi(Reports reports, CurrentUser currentUser) {
        this.reports = reports;
        this.currentUser = currentUser;
    }

    @PostMapping
    @Operation(summary = "Register a report; it is published at once, or when its embargo ends")
    ResponseEntity<ReportState> register(@RequestBody ReportSubmission submission) {
        ReportState report = reports.register(submission, currentUser.actor(Role.PANEL, Role.ADMINISTRATORS));
        return ResponseEntity.created(URI.create("/api/v1/reports/" + report.reference()))
                .body(report);
    }

    @PostMapping(path = "/{reference}/recommendations", consumes = "text/csv")
    @Operation(summary = "Add recommendations as CSV (number,text,themes,boards,priority), all or none")
    ReportState add(@PathVariable String reference, @RequestBody String csv) throws IOException {
        return reports.addCsv(reference, new StringReader(csv), currentUser.actor(Role.PANEL, Role.ADMINISTRATORS));
    }

    @GetMapping
    @Operation(summary = "The published reports, newest first")
    List<ReportState> published() {
        return reports.published();
    }

    @GetMapping("/{reference}")
    @Operation(summary = "A published report")
    ReportState one(@PathVariable String reference) {
        return reports.findPublished(reference).orElseThrow(() -> new UnknownReport(reference));
    }
}
