package org.recommendationtracker.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.recommendationtracker.audit.chain.Checkpoint;
import org.recommendationtracker.audit.chain.Checkpoints;
import org.recommendationtracker.export.DataPackage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All open data in one file, with the last checkpoint over the audit trail. */
@RestController
@Tag(name = "Open data")
class OpenDataPages {

    private final DataPackage data;
    private final Checkpoints checkpoints;
    private final WholeDownloads downloads;
    private final Clock clock;

    OpenDataPages(DataPackage data, Checkpoints checkpoints, WholeDownloads downloads, Clock clock) {
        this.data = data;
        this.checkpoints = checkpoints;
        this.downloads = downloads;
        this.clock = clock;
    }

    @GetMapping("/open-data.zip")
    @Operation(
            summary = "Download all open data",
            description =
                    "A tabular data package (Frictionless): reports, recommendations, the statuses that they had, what"
                            + " statuses are called elsewhere, what each column says, the licence, and the last signed checkpoint"
                            + " over the audit trail")
    void all(HttpServletResponse response) throws IOException {
        Map<String, String> checkpoint = checkpoints
                .last()
                .map(Checkpoint::note)
                .map(note -> Map.of("checkpoint.txt", note))
                .orElse(Map.of());
        downloads.write(
                response,
                "open-data.zip",
                out -> data.write(out, clock.instant().truncatedTo(ChronoUnit.SECONDS), checkpoint));
    }
}
