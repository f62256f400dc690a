package org.recommendationtracker.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recommendationtracker.acceptance.AcceptanceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bodies that never come to their end, or that are larger than anything there takes. */
class SlowBodiesTest extends AcceptanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] ATTACKER = {127, 0, 0, 1};
    private static final byte[] SOMEBODY = {127, 0, 0, 2};
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    @LocalServerPort
    private int port;

    @Test
    void two_hundred_slow_bodies_stop_nobody_else() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int number = 0; number < 200; number++) {
                slow.add(send(ATTACKER, "POST /sign-in", FORM + "Content-Length: 5000\r\n", "u"));
            }

            assertThat(answer(send(SOMEBODY, "GET /", "", ""))).startsWith("HTTP/1.1 200");
            assertThat(answer(send(SOMEBODY, "POST /sign-in", FORM + "Content-Length: 12\r\n", "username=two")))
                    .startsWith("HTTP/1.1 403");
            assertThat(answer(send(
                            SOMEBODY,
                            "POST /engine-rest/task",
                            authorization() + "Content-Type: application/json\r\nContent-Length: 2\r\n",
                            "{}")))
                    .startsWith("HTTP/1.1 200");
            assertThat(answer(send(ATTACKER, "GET /", "", ""))).startsWith("HTTP/1.1 200");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void who_keeps_fifty_threads_waiting_is_refused_more() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int number = 0; number < 51; number++) {
                slow.add(send(ATTACKER, "POST /sign-in", FORM + "Content-Length: 5000\r\n", "u"));
            }
            Socket refused = await().atMost(PATIENCE)
                    .until(
                            () -> slow.stream()
                                    .filter(SlowBodiesTest::isAnswered)
                                    .findFirst(),
                            Optional::isPresent)
                    .orElseThrow();
            assertThat(answer(refused)).startsWith("HTTP/1.1 429").contains("Too much is being sent from your address");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/sign-in, 8193",
        "/sign-out, 8193",
        "/set-password/x, 8193",
        "/account, 8193",
        "/tasks/start/extension, 1048577",
        "/engine-rest/task, 1048577",
        "/camunda/api/engine/engine/default/task, 1048577",
        "/api/v1/accounts, 1048577",
        "/no-such-page, 1048577",
        "/reports/new, 104857601",
        "/api/v1/recommendations/X-1/evidence, 104857601"
    })
    void what_is_larger_than_anything_there_is_not_read(String path, long length) throws IOException {
        String answer = answer(send(ATTACKER, "POST " + path, FORM + "Content-Length: " + length + "\r\n", ""));

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("This is too large to be sent here: at most %,d bytes are read.".formatted(length - 1));
    }

    @Test
    void what_does_not_say_how_large_it_is_is_read_so_far_only() throws IOException {
        String parts = "1000\r\n" + "x".repeat(0x1000) + "\r\n";

        String answer =
                answer(send(ATTACKER, "POST /sign-in", FORM + "Transfer-Encoding: chunked\r\n", parts.repeat(3)));

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    private Socket send(byte[] from, String request, String headers, String body) throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(from), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String sent = request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n" + body;
        socket.getOutputStream().write(sent.getBytes(ISO_8859_1));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        try (socket) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean isAnswered(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String authorization() {
        String password = Base64.getEncoder().encodeToString("official:demo".getBytes(StandardCharsets.UTF_8));
        return "Authorization: Basic " + password + "\r\n";
    }
}
