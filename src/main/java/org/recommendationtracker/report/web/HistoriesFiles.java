package org.recommendationtracker.report.web;

import static org.recommendationtracker.export.Column.minute;
import static org.recommendationtracker.export.Column.number;
import static org.recommendationtracker.export.Column.words;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.export.Column;
import org.recommendationtracker.export.Download;
import org.recommendationtracker.export.TableFile;
import org.recommendationtracker.party.England;
import org.recommendationtracker.report.history.Histories;
import org.recommendationtracker.report.history.HistoryLoad;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of the histories that were sent, as a file. */
@RestController
@Tag(name = "Histories")
class HistoriesFiles {

    private static final List<Column<HistoryLoad>> COLUMNS = List.of(
            words("Report", HistoryLoad::report),
            words("State", load -> load.state().title()),
            words("Code", load -> load.state().name()),
            number("Recommendations", HistoryLoad::recommendations),
            words("Sent by", load -> load.loadedBy().userId()),
            minute("Sent at", load -> inEngland(load.loadedAt())),
            words("Decided by", HistoryLoad::decidedBy),
            minute("Decided at", load -> inEngland(load.decidedAt())));

    private final Histories histories;
    private final CurrentUser currentUser;

    HistoriesFiles(Histories histories, CurrentUser currentUser) {
        this.histories = histories;
        this.currentUser = currentUser;
    }

    @GetMapping({"/histories.csv", "/histories.xlsx", "/histories.ods"})
    @Operation(summary = "Download the list of histories", description = "Those that the page lists")
    ResponseEntity<TableFile<HistoryLoad>> file(HttpServletRequest request) {
        return Download.of(
                new TableFile<>(
                        "histories",
                        "Histories",
                        COLUMNS,
                        histories.newest(currentUser.signedIn().person())),
                request);
    }

    private static @Nullable LocalDateTime inEngland(@Nullable Instant time) {
        return time == null ? null : LocalDateTime.ofInstant(time, England.ZONE);
    }
}
