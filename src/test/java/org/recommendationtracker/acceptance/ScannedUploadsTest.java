package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recommendationtracker.ClamDaemon;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every way by which a file comes in, with a real virus scanner, and with one that has stopped. */
class ScannedUploadsTest extends AcceptanceTest {

    private static final String FOUND = "The virus scanner found something in";
    private static final String SILENT = "the virus scanner does not answer";

    private static @Nullable ClamDaemon daemon;

    private int sent;

    @BeforeAll
    static void startTheScanner(@TempDir Path folder) throws IOException {
        daemon = ClamDaemon.start(folder);
    }

    @DynamicPropertySource
    static void scan(DynamicPropertyRegistry properties) {
        properties.add("tracker.clamd.host", () -> "127.0.0.1");
        properties.add("tracker.clamd.port", () -> scanner().port());
    }

    @AfterAll
    static void stopTheScanner() {
        if (daemon != null) {
            daemon.stop();
        }
    }

    @Test
    void nothing_comes_in_that_the_scanner_does_not_let_pass() {
        String report = publishReport(1);
        String reference = recommendationAfter(Routes.ACCEPTED, 3);
        make(reference, Moves.PLAN);
        List<Reply> bad = sendEveryWay(report, reference, ClamDaemon.BAD);
        scanner().stop();
        List<Reply> unscanned = sendEveryWay(report, reference, "Nothing bad");

        assertThat(bad).hasSize(3).allSatisfy(reply -> assertRefused(reply, FOUND));
        assertThat(unscanned).hasSize(3).allSatisfy(reply -> assertRefused(reply, SILENT));
        assertThat(as("official").get("/api/v1/recommendations/{reference}/evidence", reference))
                .isEmpty();
    }

    private List<Reply> sendEveryWay(String report, String reference, String text) {
        Map<String, Object> submission = report("SCANNED-" + sent++, 1);
        submission.put("title", text);
        return List.of(
                as("panel").post("/api/v1/reports", submission),
                as("panel")
                        .postCsv(
                                "/api/v1/reports/" + report + "/recommendations",
                                "number,text,themes,boards,priority\n2,\"%s\",records,ALL,HIGH\n".formatted(text)),
                as("official")
                        .upload(
                                "/api/v1/recommendations/" + reference + "/evidence",
                                "minutes.txt",
                                text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertRefused(Reply reply, String reason) {
        assertThat(reply.status().is4xxClientError()).as(reply.toString()).isTrue();
        assertThat(reply.toString()).contains(reason);
    }

    private static ClamDaemon scanner() {
        return Objects.requireNonNull(daemon);
    }
}
