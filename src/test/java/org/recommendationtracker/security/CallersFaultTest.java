package org.recommendationtracker.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
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
    void nobody_is_answered_under_another_name(String host) throws IOException {
        for (String path : new String[] {"/", "/sign-in", "/engine-rest/task", "/no-such-page"}) {
            String answer = send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 421 ").doesNotContain(host);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:80", "LOCALHOST:1", "[::1]:8080"})
    void this_machine_is_answered_under_any_of_its_names(String host) throws IOException {
        assertThat(send("GET /sign-in HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest;x/task",
                "/engine-rest/task;x=1",
                "/;x=1",
                "/recommendations;jsessionid=0/SCRP-EXAMPLE-01",
                "/camunda/app;x/tasklist/default/"
            })
    void an_address_with_parameters_in_its_path_is_none(String path) throws IOException {
        assertThat(get(path, "")).startsWith("HTTP/1.1 400 ");
        assertThat(get(path, basic("official"))).startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            official | /api/v1/recommendations/SCRP-EXAMPLE-01/evidence | text/plain                            | 415
            official | /api/v1/recommendations/SCRP-EXAMPLE-01/evidence | multipart/form-data                   | 400
            official | /api/v1/recommendations/SCRP-EXAMPLE-01/evidence | multipart/form-data; boundary=x       | 400
            official | /recommendations/SCRP-EXAMPLE-01/evidence        | application/json                      | 415
            panel    | /reports/new/csv                                 | application/x-www-form-urlencoded     | 415
            panel    | /reports/new/json                                | multipart/form-data                   | 400
            """)
    void what_brings_no_file_is_no_upload(String userId, String path, String type, int status) throws IOException {
        String answer = send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + basic(userId)
                + "Content-Type: " + type + "\r\nContent-Length: 5\r\n\r\n--y\r\n");

        // pages take no password with the request: nobody is signed in then
        String expected = path.startsWith("/api/") ? String.valueOf(status) : "(400|401)";
        assertThat(answer).matches("(?s)HTTP/1.1 " + expected + " .*");
    }

    @Test
    void a_page_says_that_a_form_brought_no_file() {
        var answer = onPages("panel").post("/reports/new/csv", Map.of("title", "No file"));

        assertThat(answer.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/recommendations?statuss=ISSUED",
                "/api/v1/recommendations?status=ISSUED&Status=ISSUED",
                "/api/v1/recommendations/SCRP-EXAMPLE-01?q=x",
                "/api/v1/reports?sort=title",
                "/api/v1/acknowledgements?sise=5"
            })
    void a_question_that_the_interface_does_not_know_is_refused(String path) throws IOException {
        assertThat(get(path, "")).startsWith("HTTP/1.1 400 ").contains("There is no parameter", "this address takes");
    }

    @Test
    void a_page_says_which_question_it_passed_over_and_ignores_what_newsletters_append() throws IOException {
        assertThat(get("/recommendations?statuss=ISSUED&utm_source=letter", ""))
                .startsWith("HTTP/1.1 200 ")
                .contains("so it was passed over: statuss.");
        assertThat(get("/recommendations?status=ISSUED&utm_source=letter&fbclid=1", ""))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContain("passed over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-page", "/audit/no-such-page", "/api/v1/no-such-thing", "/tasks/1/2/3", "/error"})
    void that_there_is_nothing_at_an_address_is_said_to_everybody(String path) throws IOException {
        assertThat(get(path, "")).startsWith("HTTP/1.1 404 ");
    }

    @ParameterizedTest
    @CsvSource({
        "official, /engine-rest/engine/nope/task",
        "official, /camunda/api/engine/engine/nope/task",
        "official, /camunda/app/tasklist/nope/",
        "official, /camunda/app/tasklist/nope",
        "admin, /camunda/app/cockpit/nope/"
    })
    void there_is_no_other_engine(String userId, String path) {
        assertThat(onPages(userId).get(path).status()).isEqualTo(404);
    }

    @Test
    void who_claims_a_task_learns_who_has_it() {
        String reference = publishReport(1) + "-01";
        String task = openTasks(reference, "assign-owner").get(0);
        as("official").post("/engine-rest/task/" + task + "/claim", Map.of("userId", "official"));

        var reply = as("official2").post("/engine-rest/task/" + task + "/claim", Map.of("userId", "official2"));

        assertThat(reply.status().value()).as(reply.toString()).isEqualTo(409);
        assertThat(reply.toString()).contains("official has taken this task already.");
    }

    @Test
    void a_task_that_has_ended_is_gone_for_every_call() {
        String reference = publishReport(1) + "-01";
        String task = openTasks(reference, "assign-owner").get(0);
        as("official").does(reference, "assign-owner", Map.of("owner", "Somebody"));

        for (String call : new String[] {"claim", "unclaim", "submit-form", "comment/create"}) {
            var reply = as("official")
                    .post(
                            "/engine-rest/task/" + task + "/" + call,
                            switch (call) {
                                case "claim" -> Map.of("userId", "official");
                                case "comment/create" -> Map.of("message", "Too late");
                                default -> Map.of();
                            });
            assertThat(reply.status().value()).as(call + " " + reply).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({"/engine-rest/task?firstResult=abc, firstResult", "/engine-rest/history/task?maxResults=1.5, maxResults"
    })
    void a_parameter_of_the_wrong_kind_is_the_callers_fault(String path, String parameter) {
        var reply = as("official").ask(path);

        assertThat(reply.status().value()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.toString()).contains(parameter + " has a value of the wrong kind.");
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/task, processVariables",
        "/engine-rest/task, taskVariables",
        "/engine-rest/history/task, processVariables",
        "/engine-rest/history/task, taskVariables"
    })
    void a_condition_without_an_operator_is_the_callers_fault(String path, String conditions) {
        var reply = as("auditor").post(path, Map.of(conditions, List.of(Map.of("name", "status"))));

        assertThat(reply.status().value()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.toString()).doesNotContain("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entries[999999999].text", "entries[x].text", "entries[-1].text", "entries[]"})
    void there_is_no_field_with_another_number_than_the_form_has(String field) {
        var page = onPages("panel").post("/reports/new/csv", Map.of(field, "x"));

        assertThat(page.status()).isEqualTo(400);
    }

    @Test
    void the_engine_speaks_our_language_when_it_refuses() {
        String reference = publishReport(1) + "-01";
        String task = openTasks(reference, "assign-owner").get(0);

        var reply = as("norfolk").post("/engine-rest/task/" + task + "/claim", Map.of("userId", "norfolk"));

        assertThat(reply.toString())
                .contains("403", "Your role does not allow this.")
                .doesNotContain("permission", "Exception", "Resource");
    }

    private String get(String path, String headers) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
    }

    private static String basic(String userId) {
        byte[] credentials = (userId + ":demo").getBytes(UTF_8);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(credentials) + "\r\n";
    }

    private String send(String request) throws IOException {
        return Wire.send(URI.create(address()).getPort(), request);
    }
}
