package org.recommendationtracker.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.StandaloneTest;
import org.recommendationtracker.browser.SampleReport;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.register.Published;
import org.recommendationtracker.report.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;

@StandaloneTest
// the samples are entered by hand: no clock of theirs speaks in between
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class CrawlerFilesTest {

    private static final Pattern ADDRESS = Pattern.compile("<loc>(.*?)</loc>");

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Published published;

    @BeforeEach
    void enterTheSample() {
        new SampleReport(reports, recommendations).enter();
    }

    @Test
    void robots_are_let_to_the_public_pages_alone_and_told_of_the_sitemap() {
        assertThat(get("/robots.txt").getBody())
                .contains("\nDisallow: /\n", "\nAllow: /reports\n", "\nSitemap: " + address("/sitemap.xml") + "\n")
                .doesNotContain("/tasks", "/accounts");
    }

    @Test
    void the_sitemap_leads_to_every_report_and_recommendation() {
        assertThat(addresses("/sitemap.xml")).containsExactly(address("/sitemap-1.xml"));

        assertThat(addresses("/sitemap-1.xml"))
                .doesNotHaveDuplicates()
                .startsWith(address("/"), address("/reports"), address("/recommendations"))
                .containsSubsequence(
                        address("/reports/SAMPLE-2014"),
                        address("/recommendations/SAMPLE-2014-01"),
                        address("/recommendations/SAMPLE-2014-25"))
                .allMatch(address -> get(address.substring(address("").length()))
                        .getStatusCode()
                        .is2xxSuccessful());
        assertThat(get("/sitemap-1.xml").getBody())
                .contains("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">")
                .containsPattern("SAMPLE-2014-01</loc><lastmod>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ</lastmod>");
    }

    @ParameterizedTest
    @CsvSource({"7", "25", "1000"})
    void cuts_leave_nothing_out_and_no_part_empty(int size) {
        List<Published.Row> all = published.after("", 1_000);

        List<String> cuts = published.cuts(size);

        assertThat(cuts).hasSize((all.size() + size - 1) / size);
        assertThat(cuts.stream().flatMap(cut -> published.after(cut, size).stream()))
                .containsExactlyElementsOf(all);
        assertThat(published.cuts(all.size())).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sitemap-0.xml", "/sitemap-2.xml", "/sitemap-x.xml", "/sitemap-99999.xml"})
    void there_are_no_other_parts(String path) {
        assertThat(get(path).getStatusCode().value()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"/robots.txt, text/plain", "/sitemap.xml, application/xml", "/sitemap-1.xml, application/xml"})
    void each_file_may_be_shared_and_takes_no_parameter(String path, String type) {
        ResponseEntity<String> answer = get(path);

        assertThat(Objects.requireNonNull(answer.getHeaders().getContentType()).toString())
                .startsWith(type);
        assertThat(answer.getHeaders().getCacheControl()).contains("public");
        assertThat(get(path + "?colour=red").getStatusCode().value()).isEqualTo(400);
        assertThat(get(path + "?utm_source=letter").getStatusCode().value()).isEqualTo(200);
    }

    private List<String> addresses(String path) {
        return ADDRESS.matcher(Objects.requireNonNull(get(path).getBody()))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private ResponseEntity<String> get(String path) {
        return RestClient.create()
                .get()
                .uri(address(path))
                .retrieve()
                .onStatus(status -> status.isError(), (request, response) -> {})
                .toEntity(String.class);
    }
}
