package org.recommendationtracker.register.web;

import static org.recommendationtracker.export.Column.day;
import static org.recommendationtracker.export.Column.number;
import static org.recommendationtracker.export.Column.sentences;
import static org.recommendationtracker.export.Column.words;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.recommendationtracker.export.Batches;
import org.recommendationtracker.export.Column;
import org.recommendationtracker.export.Download;
import org.recommendationtracker.export.OpenTable;
import org.recommendationtracker.export.TableFile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** All that boards reported on a recommendation, as a file; and for whoever takes all of the data away, on all of them. */
@RestController
@Tag(name = "Recommendations")
class BoardReportFiles implements OpenTable {

    private static final int BATCH = 200;

    private static final List<Column<BoardReportLine>> COLUMNS = List.of(
            words("Reference", BoardReportLine::reference),
            number("Number", line -> line.report().number()),
            words("Board", BoardReportLine::board),
            words("Board code", line -> line.report().board()),
            number("Year", line -> line.report().year()),
            words("What it sees", line -> line.report().change().title()),
            words("Code of what it sees", line -> line.report().change().name()),
            sentences("In its words", line -> line.report().account()),
            words("Public document", line -> line.report().address()),
            day("Reported on", line -> line.report().reportedOn()));

    private final BoardReportList list;

    BoardReportFiles(BoardReportList list) {
        this.list = list;
    }

    @GetMapping({
        "/recommendations/{reference}/board-reports.csv",
        "/recommendations/{reference}/board-reports.xlsx",
        "/recommendations/{reference}/board-reports.ods"
    })
    @Operation(
            summary = "Download what boards reported",
            description =
                    "All reports of local boards on the recommendation, the latest first, as a file with a line for each")
    ResponseEntity<TableFile<BoardReportLine>> file(
            @Parameter(description = "The recommendation's reference", example = "SCRP-2014-01") @PathVariable
                    String reference,
            HttpServletRequest request) {
        String known = list.recommendation(reference).reference();
        return Download.of(
                new TableFile<>(
                        known + "-board-reports",
                        "Board reports",
                        COLUMNS,
                        Batches.<BoardReportLine>after(last -> list.before(
                                known,
                                last == null ? Integer.MAX_VALUE : last.report().number(),
                                BATCH))),
                request);
    }

    @Override
    public TableFile<BoardReportLine> openTable() {
        return new TableFile<>(
                "board-reports",
                "Board reports",
                COLUMNS,
                Batches.<BoardReportLine>after(last -> list.after(last, BATCH)));
    }
}
