package org.recommendationtracker.audit.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.audit.report.AuditReport;
import org.recommendationtracker.audit.report.ReportTable;
import org.recommendationtracker.audit.report.ReportTable.Cell;
import org.recommendationtracker.export.Column;
import org.recommendationtracker.export.Download;
import org.recommendationtracker.export.TableFile;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit report for programs, spreadsheets and print. The same address gives the same for ever, once its moment is settled. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Audit")
class AuditReportFiles {

    private static final String SINCE = "An earlier day to compare with; the same day a year before if it is left out";

    private final AskedReports reports;
    private final AuditReportPrinter printer;

    AuditReportFiles(AskedReports reports, AuditReportPrinter printer) {
        this.reports = reports;
        this.printer = printer;
    }

    /**
     * A report with what its figures mean.
     *
     * @param definitions by the name of the table
     */
    record Answer(@JsonUnwrapped AuditReport report, Map<String, List<String>> definitions) {}

    /** A figure of a table: whole numbers, days or words. */
    record Figure(String table, String line, String column, Cell cell) {}

    @GetMapping({"/report", "/report.json"})
    @Operation(
            summary = "Report on recommendations: totals, rates, clocks, what is overdue and what changed",
            description =
                    "At the end of a day, counting only what was recorded by a moment, of all that passes the filters")
    Answer json(
            @ParameterObject AsAtParameters asked,
            @Parameter(description = SINCE, example = "2013-11-30") @RequestParam(required = false) @Nullable String since) {
        AuditReport report = reports.of(reports.read(asked, since));
        Map<String, List<String>> definitions = new LinkedHashMap<>();
        reports.tables(report).forEach(table -> definitions.put(table.id(), table.definitions()));
        return new Answer(report, definitions);
    }

    @GetMapping({"/report.csv", "/report.xlsx", "/report.ods"})
    @Operation(summary = "Download the audit report as a table, a figure in each line")
    ResponseEntity<TableFile<Figure>> table(
            @ParameterObject AsAtParameters asked,
            @Parameter(description = SINCE, example = "2013-11-30") @RequestParam(required = false) @Nullable String since,
            HttpServletRequest request) {
        AuditReport report = reports.of(reports.read(asked, since));
        List<Figure> figures = reports.tables(report).stream()
                .flatMap(AuditReportFiles::figures)
                .toList();
        return Download.of(
                new TableFile<>("audit-report-" + report.asOf(), "Audit report", columns(report), figures), request);
    }

    @GetMapping("/report.pdf")
    @Operation(summary = "Download the audit report to print")
    ResponseEntity<byte[]> pdf(
            @ParameterObject AsAtParameters asked,
            @Parameter(description = SINCE, example = "2013-11-30") @RequestParam(required = false) @Nullable String since) {
        AskedReports.Asked question = reports.read(asked, since);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("audit-report-" + question.asAt().asOf() + ".pdf")
                                .build()
                                .toString())
                .body(printer.print(question));
    }

    private static Stream<Figure> figures(ReportTable table) {
        return table.lines().stream()
                .flatMap(line -> IntStream.range(0, line.cells().size())
                        .mapToObj(column -> new Figure(
                                table.title(),
                                line.name().shown(),
                                table.heads().get(column + 1),
                                line.cells().get(column))));
    }

    private static List<Column<Figure>> columns(AuditReport report) {
        return List.of(
                Column.words("Table", Figure::table),
                Column.words("Line", Figure::line),
                Column.words("Column", Figure::column),
                Column.number("Number", figure -> figure.cell().number()),
                Column.day("Day", figure -> figure.cell().day()),
                Column.words("Words", figure -> figure.cell().words()),
                Column.day("As at", figure -> report.asOf()),
                Column.words("As known at", figure -> report.knownAt().toString()));
    }
}
