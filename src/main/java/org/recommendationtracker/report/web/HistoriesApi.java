package org.recommendationtracker.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.report.history.Histories;
import org.recommendationtracker.report.history.HistoryLoad;
import org.recommendationtracker.report.history.SentHistory;
import org.recommendationtracker.tabular.TableReader;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/histories")
@Tag(
        name = "Histories",
        description = "Reports that were answered before the tracker knew of them, taken over with their past")
class HistoriesApi {

    private final Histories histories;
    private final SentFile sent;
    private final CurrentUser currentUser;

    HistoriesApi(Histories histories, SentFile sent, CurrentUser currentUser) {
        this.histories = histories;
        this.sent = sent;
        this.currentUser = currentUser;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Send a history",
            description =
                    "For the panel of the issuing body, and officials of the office that answers all of it. Nothing is taken"
                            + " over before a second person confirms it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = SentHistory.class)))
    ResponseEntity<HistoryLoad> load(InputStream json) throws IOException {
        HistoryLoad load = histories.load(sent.content(json), person());
        return ResponseEntity.created(URI.create("/api/v1/histories/" + load.id()))
                .body(load);
    }

    @PostMapping(consumes = {"text/csv", TableReader.XLSX_MEDIA_TYPE})
    @Operation(
            summary = "Send a history as a table",
            description =
                    "CSV or an Excel workbook, a recommendation on each line, with columns in any order and by their own names;"
                            + " what the table does not say is in the parameters. Otherwise as JSON.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = TableReader.XLSX_MEDIA_TYPE, schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<HistoryLoad> loadTable(@ParameterObject HistoryParameters parameters, InputStream file)
            throws IOException {
        HistoryLoad load = histories.load(sent.content(file), parameters.head(), person());
        return ResponseEntity.created(URI.create("/api/v1/histories/" + load.id()))
                .body(load);
    }

    @GetMapping
    @Operation(summary = "The histories sent by one's own party, the newest 200; auditors see all")
    List<HistoryLoad> all() {
        return histories.newest(person());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of them")
    HistoryLoad one(@PathVariable String id) {
        return histories.find(id, person());
    }

    @PostMapping("/{id}/confirmation")
    @Operation(
            summary = "Confirm a history that somebody else sent: it is taken over whole or not at all",
            description =
                    "At once if it has at most 200 recommendations, else in the background: it is BEING_TAKEN_OVER, and takenOver of"
                            + " its recommendations are, until it is CONFIRMED, or FAILED with what failure says.")
    HistoryLoad confirm(@PathVariable String id) {
        return histories.confirm(id, person());
    }

    @PostMapping("/{id}/dismissal")
    @ResponseStatus(HttpStatus.OK)
    @Operation(summary = "Dismiss a history")
    HistoryLoad dismiss(@PathVariable String id) {
        histories.dismiss(id, person());
        return histories.find(id, person());
    }

    private Person person() {
        return currentUser.signedIn().person();
    }
}
