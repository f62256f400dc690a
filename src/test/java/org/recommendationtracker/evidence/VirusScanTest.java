package org.recommendationtracker.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recommendationtracker.ClamDaemon;
import org.recommendationtracker.evidence.VirusScan.Clamd;
import org.recommendationtracker.recommendation.StepRefused;

/** With a real ClamAV daemon that knows one signature of ours; left out if there is none, but not in CI. */
class VirusScanTest {

    private static final byte[] BAD = ClamDaemon.BAD.getBytes(StandardCharsets.UTF_8);

    private static @Nullable ClamDaemon daemon;
    private static int port;

    @BeforeAll
    static void startTheDaemon(@TempDir Path folder) throws IOException {
        daemon = ClamDaemon.start(folder);
        port = daemon.port();
    }

    @AfterAll
    static void stopTheDaemon() {
        if (daemon != null) {
            daemon.stop();
        }
    }

    @Test
    void what_the_daemon_finds_nothing_in_is_taken() {
        assertThatCode(() -> scan("127.0.0.1", port).check("minutes.txt", new byte[9 * 1024 * 1024]))
                .doesNotThrowAnyException();
    }

    @Test
    void what_the_daemon_finds_something_in_is_refused() {
        byte[] content = new byte[200_000];
        System.arraycopy(BAD, 0, content, 100_000, BAD.length);

        assertThatThrownBy(() -> scan("127.0.0.1", port).check("minutes.txt", content))
                .isInstanceOfSatisfying(StepRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(StepRefused.Reason.INVALID_INPUT))
                .hasMessageContaining("The virus scanner found something in \"minutes.txt\"");
    }

    @Test
    void nothing_is_taken_while_the_daemon_does_not_answer() throws IOException {
        assertThatThrownBy(() -> scan("127.0.0.1", ClamDaemon.freePort()).check("minutes.txt", new byte[1]))
                .isInstanceOfSatisfying(StepRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(StepRefused.Reason.NOT_NOW))
                .hasMessageContaining("Try again in a few minutes");
    }

    @Test
    void without_a_daemon_nothing_is_asked() {
        assertThatCode(() -> scan("", port).check("minutes.txt", BAD)).doesNotThrowAnyException();
    }

    private static VirusScan scan(String host, int port) {
        return new VirusScan(new Clamd(host, port, Duration.ofSeconds(20)));
    }
}
