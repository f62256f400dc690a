package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recommendationtracker.acceptance.Moves.ASSIGN;
import static org.recommendationtracker.acceptance.Moves.REJECT;
import static org.recommendationtracker.acceptance.Moves.SIGN_OFF;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What everybody may read, as browsers and the caches in front of the tracker read it. */
class PublicReadingTest extends AcceptanceTest {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/recommendations", "/reports", "/acknowledgements", "/events", "/api/v1/recommendations"})
    void what_everybody_reads_may_be_shared_for_half_a_minute_and_asked_for(String path) {
        HttpResponse<String> first = read(path);
        HttpResponse<String> second = read(path, "If-None-Match", header(first, "ETag"));

        assertThat(header(first, "Cache-Control")).contains("public", "max-age=0", "s-maxage=30");
        assertThat(header(first, "Vary").toLowerCase(Locale.ROOT)).contains("cookie", "authorization");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(header(read(path, "Accept-Encoding", "gzip"), "Content-Encoding"))
                .isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/recommendations/{reference}", "/api/v1/recommendations/{reference}"})
    void a_step_is_seen_at_once(String address) {
        String reference = publishReport(1) + "-01";
        String path = address.replace("{reference}", reference);
        String before = header(read(path), "ETag");

        as("official").does(reference, "assign-owner", Map.of("owner", "The safeguarding team"));

        HttpResponse<String> after = read(path, "If-None-Match", before);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("The safeguarding team");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/no-such-page", "/recommendations/NO-SUCH-1", "/tasks", "/actuator/health"})
    void what_is_not_for_everybody_is_kept_nowhere(String path) {
        assertThat(header(read(path), "Cache-Control")).contains("no-store");
    }

    @Test
    void who_signs_in_is_answered_alone() {
        String path = "/api/v1/recommendations";
        assertThat(as("official").fetch(path).getHeaders().getCacheControl())
                .contains("private")
                .doesNotContain("public");
        assertThat(onPages("official").get("/recommendations").toString()).contains("Signed in as");
        assertThat(read("/recommendations").body()).doesNotContain("Signed in as");
    }

    @Test
    void what_never_changes_may_be_kept_for_a_year() {
        Matcher assets = ASSET.matcher(read("/").body());
        int found = 0;
        while (assets.find()) {
            assertKeptForAYear(assets.group(1));
            found++;
        }
        assertThat(found).isEqualTo(3);
        assertThat(read("/assets/0123456789abcdef/tracker.css").statusCode()).isEqualTo(404);

        String report = publishReport(1);
        for (Move move : List.of(ASSIGN, REJECT, SIGN_OFF)) {
            make(report + "-01", move);
        }
        issueLetter(report);
        for (String address : new String[] {
            "/reports/" + report + "/letter?edition=1",
            "/reports/" + report + "/letter.pdf?edition=1",
            as("auditor")
                    .get("/api/v1/reports/{reference}/letter", report)
                    .at("/pdf/href")
                    .asText()
        }) {
            assertKeptForAYear(address);
        }
        assertThat(header(read("/reports/" + report + "/letter"), "Cache-Control"))
                .contains("max-age=0");
    }

    @Test
    void readers_keep_a_schema_for_a_year() {
        assertKeptForAYear("/schemas/recommendation-step.v2.json");
    }

    private HttpResponse<String> assertKeptForAYear(String path) {
        HttpResponse<String> read = read(path);
        assertThat(read.statusCode()).as(path).isEqualTo(200);
        assertThat(header(read, "Cache-Control")).as(path).contains("public", "max-age=31536000", "immutable");
        return read;
    }

    private static String header(HttpResponse<String> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    private HttpResponse<String> read(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
