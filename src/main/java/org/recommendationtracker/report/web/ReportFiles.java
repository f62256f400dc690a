package org.recommendationtracker.report.web;

import static org.recommendationtracker.export.Column.day;
import static org.recommendationtracker.export.Column.number;
import static org.recommendationtracker.export.Column.sentences;
import static org.recommendationtracker.export.Column.words;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.export.Batches;
import org.recommendationtracker.export.Column;
import org.recommendationtracker.export.Download;
import org.recommendationtracker.export.OpenTable;
import org.recommendationtracker.export.TableFile;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.ReportStep;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.report.UnknownReport;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The list of reports, and what a report that is not published yet has, as files. */
@RestController
@Tag(name = "Reports")
class ReportFiles implements OpenTable {

    private static final int BATCH = 200;

    private final Reports reports;
    private final Offices offices;
    private final CurrentUser currentUser;

    ReportFiles(Reports reports, Offices offices, CurrentUser currentUser) {
        this.reports = reports;
        this.offices = offices;
        this.currentUser = currentUser;
    }

    /** Whoever reads: a file is handed on more easily than a page, so that what is not published yet is in none of them. */
    @GetMapping({"/reports.csv", "/reports.xlsx", "/reports.ods"})
    @Operation(summary = "Download reports", description = "The published ones, newest first, with a line for each")
    ResponseEntity<TableFile<ReportState>> published(HttpServletRequest request) {
        return Download.of(openTable(), request);
    }

    @Override
    public TableFile<ReportState> openTable() {
        return new TableFile<>(
                "reports",
                "Reports",
                columns(),
                Batches.<ReportState>after(
                        last -> last == null ? reports.newest(BATCH) : reports.newestAfter(last, BATCH)));
    }

    private List<Column<ReportState>> columns() {
        return List.of(
                words("Reference", ReportState::reference),
                sentences("Title", ReportState::title),
                words("Issued by", ReportState::issuingBody),
                words("Office", report -> offices.name(report.addressedTo())),
                words("Office code", ReportState::addressedTo),
                day("Published on", ReportState::publishedOn),
                words("How far it has come", report -> report.step().title()),
                words("Code", report -> report.step().name()),
                number("Recommendations", ReportState::recommendations),
                day(
                        "Letter issued on",
                        report ->
                                report.letter() == null ? null : report.letter().issuedOn()),
                sentences("Note", ReportState::note));
    }

    @GetMapping({
        "/reports/{reference}/submitted.csv",
        "/reports/{reference}/submitted.xlsx",
        "/reports/{reference}/submitted.ods"
    })
    @Operation(
            summary = "Download what a report that is not published yet has",
            description = "For the panel that registered it, and auditors")
    ResponseEntity<TableFile<ReportSubmission.Item>> submitted(
            @PathVariable String reference, HttpServletRequest request) {
        ReportState report = reports.find(reference, currentUser.person())
                .filter(found -> found.step() == ReportStep.REGISTERED)
                .orElseThrow(() -> new UnknownReport(reference));
        return Download.of(
                new TableFile<>(
                        report.reference(),
                        "Submitted",
                        List.of(
                                number("Number", ReportSubmission.Item::number),
                                sentences("Recommendation", ReportSubmission.Item::text),
                                words("Themes", item -> String.join("; ", item.themes())),
                                words("Board codes", item -> String.join("; ", item.boards())),
                                words("Priority", item -> item.priority().title())),
                        Batches.pages(page -> reports.items(reference, PageRequest.of(page, BATCH))
                                .getContent())),
                request);
    }
}
