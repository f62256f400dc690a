package org.recommendationtracker;

import static org.assertj.core.api.Assertions.assertThat;
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

/** A real ClamAV daemon that knows one signature of ours. */
public final class ClamDaemon {

    /** What it finds. */
    public static final String BAD = "this is what the signature of the test finds";

    private static final Path CLAMD = Path.of("/usr/sbin/clamd");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private ClamDaemon(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Leaves the caller's tests out if there is no ClamAV, but not in CI. */
    public static ClamDaemon start(Path folder) throws IOException {
        boolean there = Files.isExecutable(CLAMD);
        assertThat(there || System.getenv("TRACKER_REQUIRE_CLAMD") == null)
                .as("clamd is needed here, see .ci/run")
                .isTrue();
        assumeTrue(there, "no clamd");
        int port = freePort();
        Path signatures = Files.createDirectory(folder.resolve("signatures"));
        String signature = HexFormat.of().formatHex(BAD.getBytes(StandardCharsets.UTF_8));
        Files.writeString(signatures.resolve("test.ndb"), "Test.Signature:0:*:" + signature + "\n");
        Path settings = Files.writeString(folder.resolve("clamd.conf"), """
                        Foreground yes
                        DatabaseDirectory %s
                        TCPSocket %d
                        TCPAddr 127.0.0.1
                        TemporaryDirectory %s
                        """.formatted(signatures, port, folder));
        Process process = new ProcessBuilder(CLAMD.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        await().atMost(PATIENCE).until(() -> answers(port));
        return new ClamDaemon(process, port);
    }

    public int port() {
        return port;
    }

    /** Ends it, and waits until it has ended. */
    public void stop() {
        process.destroyForcibly().onExit().join();
    }

    /** Where nothing answers, for the moment. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
