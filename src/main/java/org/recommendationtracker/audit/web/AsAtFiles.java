package org.recommendationtracker.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.recommendationtracker.audit.AsAt;
import org.recommendationtracker.audit.Moments;
import org.recommendationtracker.audit.StatusHistory;
import org.recommendationtracker.audit.StatusReport;
import org.recommendationtracker.export.Batches;
import org.recommendationtracker.export.Column;
import org.recommendationtracker.export.Download;
import org.recommendationtracker.export.TableFile;
import org.recommendationtracker.register.AsAtFilter;
import org.recommendationtracker.register.StatusesAsAt;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Totals and lists as at a day as files: the same address gives the same file for ever, once its moment is settled. */
@RestController
@Tag(name = "Audit")
class AsAtFiles {

    private static final int BATCH = 5_000;

    private final StatusHistory history;
    private final StatusesAsAt statuses;
    private final AsAtFilters filters;
    private final Moments moments;

    AsAtFiles(StatusHistory history, StatusesAsAt statuses, AsAtFilters filters, Moments moments) {
        this.history = history;
        this.statuses = statuses;
        this.filters = filters;
        this.moments = moments;
    }

    /** A line of the totals. */
    private record Line(String status, long recommendations, long answers) {}

    @GetMapping({"/audit/status.csv", "/audit/status.xlsx", "/audit/status.ods"})
    @Operation(summary = "Download how many recommendations had which status")
    ResponseEntity<? extends TableFile<?>> totals(@ParameterObject DayParameters asked, HttpServletRequest request) {
        AsAt asAt = moments.read(asked.asOf(), asked.knownAt());
        List<Column<Line>> columns = List.of(
                Column.words("Status", Line::status),
                Column.number("Recommendations", Line::recommendations),
                Column.number("Answers", Line::answers),
                Column.day("As at", line -> asAt.asOf()),
                Column.words("As known at", line -> asAt.knownAt().toString()));
        return Download.of(
                new TableFile<>("status-" + asAt.asOf(), "Status", columns, lines(history.of(asAt))), request);
    }

    private static List<Line> lines(StatusReport report) {
        List<Line> lines = new ArrayList<>();
        report.byStatus()
                .forEach((status, count) -> lines.add(
                        new Line(status.title(), count, report.answers().count(status))));
        lines.add(new Line("All", report.total(), report.answers().total()));
        return lines;
    }

    @GetMapping({"/audit/recommendations.csv", "/audit/recommendations.xlsx", "/audit/recommendations.ods"})
    @Operation(summary = "Download recommendations with the status that they had")
    ResponseEntity<? extends TableFile<?>> recommendations(
            @ParameterObject AsAtParameters asked, HttpServletRequest request) {
        AsAt asAt = moments.read(asked.asOf(), asked.knownAt());
        AsAtFilter filter = filters.of(asked);
        String knownAt = asAt.knownAt().toString();
        List<Column<StatusesAsAt.Row>> columns = List.of(
                Column.words("Reference", StatusesAsAt.Row::reference),
                Column.words("Status", row -> row.status().title()),
                Column.words("Status code", row -> row.status().name()),
                Column.day("Since", StatusesAsAt.Row::since),
                Column.day("As at", row -> asAt.asOf()),
                Column.words("As known at", row -> knownAt));
        Iterable<StatusesAsAt.Row> rows = Batches.ahead(last ->
                statuses.after(filter, asAt.asOf(), asAt.knownAt(), last == null ? "" : last.reference(), BATCH));
        return Download.of(
                new TableFile<>("recommendations-" + asAt.asOf(), "Recommendations", columns, rows), request);
    }
}
