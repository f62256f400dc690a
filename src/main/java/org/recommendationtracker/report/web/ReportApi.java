package org.recommendationtracker.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.report.UnknownReport;
import org.recommendationtracker.report.intake.Intake;
import org.recommendationtracker.tabular.TableReader;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Intake and reading of reports. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports")
class ReportApi {

    private static final int MAX_PAGE = 1_000;
    private static final int MAX_SIZE = 200;

    private final Intake intake;
    private final Reports reports;
    private final SentFile sent;
    private final CurrentUser currentUser;

    ReportApi(Intake intake, Reports reports, SentFile sent, CurrentUser currentUser) {
        this.intake = intake;
        this.reports = reports;
        this.sent = sent;
        this.currentUser = currentUser;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Register a report",
            description =
                    "It is published at once, or when its embargo ends; with more than 200 recommendations it takes"
                            + " some minutes after that, during which nobody but the panel sees it")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ReportSubmission.class)))
    ResponseEntity<ReportView> register(InputStream json) throws IOException {
        ReportState report = intake.register(
                intake.readJson(sent.content(json)), currentUser.signedIn().person());
        return ResponseEntity.created(URI.create("/api/v1/reports/" + report.reference()))
                .body(ReportView.of(report));
    }

    @PostMapping(
            path = "/{reference}/recommendations",
            consumes = {"text/csv", TableReader.XLSX_MEDIA_TYPE})
    @Operation(
            summary = "Add recommendations as CSV or as an Excel workbook, all or none",
            description =
                    "The first line has the names of the columns, in any order: number, text, themes, boards, priority, parts;"
                            + " number and text must be there. Between themes and between boards stand semicolons; boards must"
                            + " be named, or be ALL or NONE. A line of parts for each part has its label, the code of the office that"
                            + " answers it and, if it has one of its own, its text, with bars between them. CSV is UTF-8 or"
                            + " UTF-16, with commas, semicolons or tabs between the columns")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = TableReader.XLSX_MEDIA_TYPE, schema = @Schema(type = "string", format = "binary"))
            })
    ReportView add(
            @PathVariable String reference,
            @Parameter(
                            description = "What columns of other names are: Ref:number,Headline:text,Owner:leave-out",
                            schema = @Schema(type = "string", example = "Ref:number,Headline:text"))
                    @RequestParam(required = false)
                    @Nullable String columns,
            @Parameter(
                            description = "How CSV is encoded that is neither UTF-8 nor UTF-16",
                            schema = @Schema(allowableValues = "windows-1252"))
                    @RequestParam(required = false)
                    @Nullable String encoding,
            InputStream file)
            throws IOException {
        return ReportView.of(intake.addTable(
                reference,
                sent.content(file),
                ToldParameters.read(columns, encoding),
                currentUser.signedIn().person()));
    }

    @GetMapping
    @Operation(
            summary = "The published reports, newest first",
            description =
                    "Page by page, at most 200 on each; the header Link has the address of the next, if there is one")
    ResponseEntity<List<ReportView>> published(
            @RequestParam(defaultValue = "0") @Min(0) @Max(MAX_PAGE) int page,
            @RequestParam(defaultValue = "200") @Min(1) @Max(MAX_SIZE) int size) {
        Page<ReportState> found = reports.published(PageRequest.of(page, size));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (found.hasNext()) {
            answer.header(
                    HttpHeaders.LINK, "</api/v1/reports?page=%d&size=%d>; rel=\"next\"".formatted(page + 1, size));
        }
        return answer.body(found.map(ReportView::of).getContent());
    }

    @GetMapping("/{reference}")
    @Operation(summary = "A published report; the panel sees those that are not published yet, too")
    ReportView one(@PathVariable String reference) {
        return reports.find(reference, currentUser.person())
                .map(ReportView::of)
                .orElseThrow(() -> new UnknownReport(reference));
    }
}
