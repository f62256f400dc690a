package org.recommendationtracker.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.StandaloneTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Whatever a request says of where it was sent, the product is at the address that it was told. */
@StandaloneTest
@TestPropertySource(properties = "tracker.public-address=" + PublicAddressTest.ADDRESS)
class PublicAddressTest {

    static final String ADDRESS = "https://tracker.example.gov.uk";

    private static final String HOST = "Host: tracker.example.gov.uk\r\n";
    private static final String FORWARDED = String.join(
            "\r\n",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Port: 666",
            "X-Forwarded-Proto: http",
            "X-Forwarded-Prefix: /evil",
            "Forwarded: host=evil.example;proto=http",
            "");
    private static final String AT_ANOTHER_PORT = "Host: tracker.example.gov.uk:666\r\n" + FORWARDED;
    private static final Pattern COOKIE = Pattern.compile("(?i)\nSet-Cookie: ([^\r\n]+)");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:443",
                "127.0.0.1",
                "localhost",
                "tracker.example.gov.uk.evil.example",
                "xtracker.example.gov.uk",
                ""
            })
    void nobody_is_answered_under_another_name(String host) throws IOException {
        for (String path : List.of(
                "/",
                "/sign-in",
                "/no-such-page",
                "/;x=1",
                "/assets/app.css",
                "/v3/api-docs",
                "/api/v1/reports",
                "/engine-rest/task",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task",
                "/actuator",
                "/actuator/health/../../sign-in",
                "/actuator/health/%2e%2e/%2e%2e/sign-in")) {
            assertThat(get(path, "Host: " + host + "\r\n"))
                    .as(path)
                    .startsWith("HTTP/1.1 421 ")
                    .contains("The tracker does not answer under this name: open " + ADDRESS + "/")
                    .doesNotContain("evil.example");
        }
    }

    @Test
    void a_proxy_cannot_be_made_to_tell_another_name() throws IOException {
        assertThat(get("/sign-in", "Host: evil.example\r\nX-Forwarded-Host: tracker.example.gov.uk\r\n"))
                .startsWith("HTTP/1.1 421 ");
        assertThat(get("/sign-in", HOST + FORWARDED))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContain("evil", ":666");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tracker.example.gov.uk", "tracker.example.gov.uk:443", "TRACKER.example.GOV.uk:8080"})
    void it_is_answered_under_its_own_name(String host) throws IOException {
        assertThat(get("/sign-in", "Host: " + host + "\r\n")).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, 200",
        "/actuator/health/readiness, 200",
        "/actuator/health/liveness, 200",
        "/actuator/prometheus, 401"
    })
    void who_watches_a_node_asks_it_by_an_address_of_its_own(String path, int status) throws IOException {
        assertThat(get(path, "Host: 10.1.2.3:8080\r\n"))
                .startsWith("HTTP/1.1 " + status)
                .doesNotContain("10.1.2.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tasks", "/camunda", "/camunda/app/tasklist/default/"})
    void the_sign_in_is_named_by_its_path_alone(String path) throws IOException {
        assertThat(location(get(path, AT_ANOTHER_PORT))).isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda",
                "/camunda/",
                "/camunda/app",
                "/camunda/app/",
                "/camunda/app/tasklist",
                "/camunda/app/tasklist/",
                "/camunda/app/tasklist/default",
                "/api/v1",
                "/engine-rest"
            })
    void other_redirects_no_other_address(String path) throws IOException {
        String answer = get(path, AT_ANOTHER_PORT + cookies(signIn(get("/sign-in", HOST))));

        assertThat(answer).doesNotContain("evil", ":666");
        if (answer.startsWith("HTTP/1.1 3")) {
            assertThat(location(answer)).matches("(" + ADDRESS + ")?/.*");
        }
    }

    @Test
    void signing_in_leads_to_the_page_asked_for_at_the_public_address() throws IOException {
        String asked = get("/camunda/app/tasklist/default/", AT_ANOTHER_PORT + "Accept: text/html\r\n");

        String answer = signIn(asked + get("/sign-in", HOST + cookies(asked)));

        assertThat(location(answer)).startsWith(ADDRESS + "/camunda/app/tasklist/default/");
    }

    @Test
    void descriptions_name_the_public_address_alone() throws IOException {
        assertThat(get("/v3/api-docs", AT_ANOTHER_PORT))
                .contains("\"servers\":[{\"url\":\"" + ADDRESS + "\"")
                .doesNotContain("evil", ":666");
    }

    @Test
    void the_engines_links_name_the_public_address_alone() throws IOException {
        String answer = send("OPTIONS /engine-rest/filter HTTP/1.1\r\n" + AT_ANOTHER_PORT + basic("official")
                + "Connection: close\r\n\r\n");

        assertThat(answer)
                .contains("\"href\":\"" + ADDRESS + "/engine-rest/filter")
                .doesNotContain("evil", ":666");
    }

    @Test
    void a_link_for_a_new_password_names_the_public_address() throws IOException {
        String answer = send("POST /api/v1/accounts/official/password-link HTTP/1.1\r\n"
                + AT_ANOTHER_PORT + basic("admin")
                + "Content-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(first("\"address\":\"([^\"]+)\"", answer)).matches(ADDRESS + "/set-password/[A-Za-z0-9_-]{43}");
    }

    @Test
    void behind_tls_browsers_come_back_by_tls_only_and_keep_cookies_to_it() throws IOException {
        String page = get("/sign-in", HOST + FORWARDED);
        String withSession = signIn(page);

        assertThat(page).containsIgnoringCase("\nStrict-Transport-Security: max-age=31536000");
        assertThat(COOKIE.matcher(page + withSession).results().map(found -> found.group(1)))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID="))
                .anyMatch(cookie -> cookie.startsWith("CSRF-TOKEN="))
                .allMatch(cookie -> cookie.contains("; Secure"));
    }

    private String get(String path, String headers) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
    }

    /** What is answered to an official who was answered this before. */
    private String signIn(String before) throws IOException {
        String body = "username=official&password=demo&_csrf=" + first("name=\"_csrf\" value=\"([^\"]+)\"", before);
        return send("POST /sign-in HTTP/1.1\r\n" + HOST + cookies(before)
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body);
    }

    private static String location(String answer) {
        return first("(?i)\nLocation: ([^\r]*)", answer);
    }

    private String send(String request) throws IOException {
        return Wire.send(port, request);
    }

    private static String cookies(String answers) {
        List<String> pairs = COOKIE.matcher(answers)
                .results()
                .map(found -> found.group(1).replaceFirst(";.*", ""))
                .toList();
        return "Cookie: " + String.join("; ", pairs) + "\r\n";
    }

    private static String basic(String userId) {
        byte[] credentials = (userId + ":demo").getBytes(UTF_8);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(credentials) + "\r\n";
    }

    private static String first(String expression, String text) {
        return Pattern.compile(expression)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(expression + " is not in " + text));
    }
}
