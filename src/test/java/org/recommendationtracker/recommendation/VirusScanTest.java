package org.recommendationtracker.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recommendationtracker.recommendation.VirusScan.Clamd;

/** With a real ClamAV daemon that knows one signature of ours; left out if there is none, but not in CI. */
class VirusScanTest {

    private static final Path CLAMD = Path.of("/usr/sbin/clamd");
    private static final byte[] BAD = "this is what the signature of the test finds".getBytes(StandardCharsets.UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static @Nullable Process daemon;
    private static int port;

    @BeforeAll
    static void startTheDaemon(@TempDir Path folder) throws IOException {
        boolean there = Files.isExecutable(CLAMD);
        assertThat(there || System.getenv("TRACKER_REQUIRE_CLAMD") == null)
                .as("clamd is needed here, see .ci/run")
                .isTrue();
        assumeTrue(there, "no clamd");
        port = freePort();
        Path signatures = Files.createDirectory(folder.resolve("signatures"));
        Files.writeString(signatures.resolve("test.ndb"), "Test.Signature:0:*:" + hex(BAD) + "\n");
        Path settings = Files.writeString(folder.resolve("clamd.conf"), """
                        Foreground yes
                        DatabaseDirectory %s
                        TCPSocket %d
                        TCPAddr 127.0.0.1
                        TemporaryDirectory %s
                        """.formatted(signatures, port, folder));
        daemon = new ProcessBuilder(CLAMD.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        await().atMost(PATIENCE).until(VirusScanTest::answers);
    }

    @AfterAll
    static void stopTheDaemon() {
        if (daemon != null) {
            daemon.destroyForcibly();
        }
    }

    @Test
    void whatTheDaemonFindsNothingInIsTaken() {
        assertThatCode(() -> scan("127.0.0.1", port).check("minutes.txt", new byte[9 * 1024 * 1024]))
                .doesNotThrowAnyException();
    }

    @Test
    void whatTheDaemonFindsSomethingInIsRefused() {
        byte[] content = new byte[200_000];
        System.arraycopy(BAD, 0, content, 100_000, BAD.length);

        assertThatThrownBy(() -> scan("127.0.0.1", port).check("minutes.txt", content))
                .isInstanceOfSatisfying(StepRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(StepRefused.Reason.INVALID_INPUT))
                .hasMessageContaining("The virus scanner found something in \"minutes.txt\"");
    }

    @Test
    void nothingIsTakenWhileTheDaemonDoesNotAnswer() throws IOException {
        assertThatThrownBy(() -> scan("127.0.0.1", freePort()).check("minutes.txt", new byte[1]))
                .isInstanceOfSatisfying(StepRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(StepRefused.Reason.NOT_NOW))
                .hasMessageContaining("Try again in a few minutes");
    }

    @Test
    void withoutADaemonNothingIsAsked() {
        assertThatCode(() -> scan("", port).check("minutes.txt", BAD)).doesNotThrowAnyException();
    }

    private static VirusScan scan(String host, int port) {
        return new VirusScan(new Clamd(host, port, Duration.ofSeconds(20)));
    }

    private static boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String hex(byte[] content) {
        return HexFormat.of().formatHex(content);
    }
}
