package org.recommendationtracker.workflow.web;

import static org.recommendationtracker.export.Column.minute;
import static org.recommendationtracker.export.Column.sentences;
import static org.recommendationtracker.export.Column.words;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.recommendationtracker.export.Column;
import org.recommendationtracker.export.Download;
import org.recommendationtracker.export.TableFile;
import org.recommendationtracker.notice.FailedMessages;
import org.recommendationtracker.party.England;
import org.recommendationtracker.sweep.Sweep;
import org.recommendationtracker.workflow.engine.FailedJobs;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What failed for good, as a file. */
@RestController
@Tag(name = "Failures")
class FailureFiles {

    private static final List<Column<Failure>> COLUMNS = List.of(
            words("Kind", Failure::kind),
            words("About", Failure::about),
            words("What", Failure::what),
            sentences("Reason", Failure::reason),
            minute("Since", failure -> LocalDateTime.ofInstant(failure.since(), England.ZONE)));

    private final FailedJobs jobs;
    private final FailedMessages messages;
    private final Sweep sweep;

    FailureFiles(FailedJobs jobs, FailedMessages messages, Sweep sweep) {
        this.jobs = jobs;
        this.messages = messages;
        this.sweep = sweep;
    }

    private record Failure(String kind, String about, String what, String reason, Instant since) {}

    @GetMapping({"/failures.csv", "/failures.xlsx", "/failures.ods"})
    @Operation(summary = "Download failures", description = "Those that the page lists, for administrators")
    ResponseEntity<TableFile<Failure>> file(HttpServletRequest request) {
        Stream<Failure> ofJobs = jobs.latest().stream()
                .map(job -> new Failure("Job", job.key(), job.step(), job.reason(), job.failedAt()));
        Stream<Failure> ofDates = sweep.failing().stream()
                .map(date -> new Failure("Date", date.key(), date.work(), date.reason(), date.since()));
        Stream<Failure> ofNotices = messages.latest().stream()
                .map(message ->
                        new Failure("Notice", message.place(), "Notices", message.reason(), message.failedAt()));
        List<Failure> all = Stream.of(ofJobs, ofDates, ofNotices)
                .flatMap(failures -> failures)
                .toList();
        return Download.of(new TableFile<>("failures", "Failures", COLUMNS, all), request);
    }
}
