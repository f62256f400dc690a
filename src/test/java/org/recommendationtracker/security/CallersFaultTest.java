package org.recommendationtracker.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.acceptance.AcceptanceTest;

/** Requests that no browser and no decent program sends: each is the caller's fault, and is answered so. */
class CallersFaultTest extends AcceptanceTest {

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "192.168.1.1", "[::2]"})
    void nobodyIsAnsweredUnderAnotherName(String host) throws IOException {
        for (String path : new String[] {"/", "/sign-in", "/engine-rest/task", "/no-such-page"}) {
            String answer = send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 421 ").doesNotContain(host);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:80", "LOCALHOST:1", "[::1]:8080"})
    void thisMachineIsAnsweredUnderAnyOfItsNames(String host) throws IOException {
        assertThat(send("GET /sign-in HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest;x/task",
                "/engine-rest/task;x=1",
                "/;x=1",
                "/recommendations;jsessionid=0/SCRP-2014-01",
                "/camunda/app;x/tasklist/default/"
            })
    void anAddressWithParametersInItsPathIsNone(String path) throws IOException {
        assertThat(get(path, "")).startsWith("HTTP/1.1 400 ");
        assertThat(get(path, basic("official"))).startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            official | /api/v1/recommendations/SCRP-2014-01/evidence | text/plain                            | 415
            official | /api/v1/recommendations/SCRP-2014-01/evidence | multipart/form-data                   | 400
            official | /api/v1/recommendations/SCRP-2014-01/evidence | multipart/form-data; boundary=x       | 400
            official | /recommendations/SCRP-2014-01/evidence        | application/json                      | 415
            panel    | /reports/new/csv                              | application/x-www-form-urlencoded     | 415
            panel    | /reports/new/json                             | multipart/form-data                   | 400
            """)
    void whatBringsNoFileIsNoUpload(String userId, String path, String type, int status) throws IOException {
        String answer = send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + basic(userId)
                + "Content-Type: " + type + "\r\nContent-Length: 5\r\n\r\n--y\r\n");

        // pages take no password with the request: without a session it may be the token that is missing
        String expected = path.startsWith("/api/") ? String.valueOf(status) : "(400|403)";
        assertThat(answer).matches("(?s)HTTP/1.1 " + expected + " .*");
    }

    @Test
    void aPageSaysThatAFormBroughtNoFile() {
        var answer = onPages("panel").post("/reports/new/csv", Map.of("title", "No file"));

        assertThat(answer.status()).isEqualTo(415);
    }

    private String get(String path, String headers) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
    }

    private static String basic(String userId) {
        byte[] credentials = (userId + ":demo").getBytes(UTF_8);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(credentials) + "\r\n";
    }

    /** As it is, for no client library would send it. */
    private String send(String request) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(address()).getPort())) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
