package org.recommendationtracker.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.People;
import org.recommendationtracker.StandaloneTest;
import org.recommendationtracker.browser.SampleReport;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@StandaloneTest
// the samples are entered by hand: no clock of theirs speaks in between
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class FeedsTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String OF_SAMPLE = "/reports/SAMPLE-2014/feed.atom";
    private static final String UNPUBLISHED = "SECRET-2030";

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void enterTheSample() {
        new SampleReport(reports, recommendations).enter();
        if (!reports.exists(UNPUBLISHED)) {
            registerUnderEmbargo();
        }
    }

    private void registerUnderEmbargo() {
        reports.register(
                new ReportSubmission(
                        UNPUBLISHED,
                        "Not published yet",
                        "scr-panel",
                        "dfe-children-families",
                        LocalDate.now(England.ZONE).plusDays(30),
                        Instant.now().plusSeconds(30 * 86_400L),
                        null,
                        List.of(new ReportSubmission.Item(
                                1, "Wait.", Set.of(), Set.of("ALL"), Priority.NORMAL, List.of()))),
                People.PANEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.atom", OF_SAMPLE})
    void a_feed_has_all_that_atom_asks_for(String path) throws Exception {
        Element feed = feed(path);

        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(text(feed, "id")).isEqualTo(address(path));
        assertThat(text(feed, "name")).isEqualTo("Recommendation tracker");
        List<Element> entries = all(feed, "entry");
        assertThat(entries).hasSize(50);
        assertThat(text(feed, "updated")).isEqualTo(text(entries.get(0), "updated"));
        assertThat(entries)
                .extracting(entry -> UUID.fromString(text(entry, "id").substring("urn:uuid:".length())))
                .doesNotHaveDuplicates();
        assertThat(entries)
                .extracting(entry -> Instant.parse(text(entry, "updated")))
                .isSortedAccordingTo((one, next) -> next.compareTo(one));
        assertThat(entries)
                .allMatch(
                        entry -> all(entry, "link").get(0).getAttribute("href").startsWith(address("/re")));
        assertThat(Objects.requireNonNull(get(path).getBody())).doesNotContain(UNPUBLISHED, ">official<", "Wait.");
    }

    @Test
    void the_feed_of_a_report_is_of_it_and_its_recommendations_alone() throws Exception {
        assertThat(all(feed(OF_SAMPLE), "entry"))
                .extracting(entry -> text(entry, "title"))
                .allMatch(title -> title.startsWith("SAMPLE-2014"))
                .contains("SAMPLE-2014-05: Verification requested");
        assertThat(all(feed("/reports/SCRP-EXAMPLE/feed.atom"), "entry"))
                .extracting(entry -> text(entry, "title"))
                .contains("SCRP-EXAMPLE: Report published", "SCRP-EXAMPLE-01: Issued by the panel");
    }

    @Test
    void a_step_has_the_id_of_its_event() throws Exception {
        Element newest = all(feed(OF_SAMPLE), "entry").get(0);

        assertThat(database.queryForObject(
                        "select subject from audit_entry where event_id = ?",
                        String.class,
                        text(newest, "id").substring("urn:uuid:".length())))
                .isEqualTo(text(newest, "title").split(":", 2)[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reports/SECRET-2030/feed.atom", "/reports/NONE-1900/feed.atom"})
    void what_is_not_published_has_no_feed(String path) {
        assertThat(get(path).getStatusCode().value()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.atom", OF_SAMPLE})
    void who_has_read_it_already_is_told_so(String path) {
        ResponseEntity<String> first = get(path);

        assertThat(first.getHeaders().getContentType()).hasToString("application/atom+xml");
        assertThat(first.getHeaders().getCacheControl()).contains("public");
        assertThat(RestClient.create()
                        .get()
                        .uri(address(path))
                        .header(
                                "If-None-Match",
                                Objects.requireNonNull(first.getHeaders().getETag()))
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(304);
        assertThat(get(path + "?colour=red").getStatusCode().value()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"/, /feed.atom", "/reports/SAMPLE-2014, /reports/SAMPLE-2014/feed.atom"})
    void pages_lead_to_their_feed(String page, String feed) {
        assertThat(get(page).getBody())
                .containsPattern(
                        "<head>[^\u0000]*<link rel=\"alternate\" type=\"application/atom\\+xml\"[^>]* href=\"" + feed)
                .contains("<a class=\"govuk-link\" type=\"application/atom+xml\" href=\"" + feed + "\">");
    }

    private Element feed(String path) throws Exception {
        DocumentBuilderFactory xml = DocumentBuilderFactory.newDefaultNSInstance();
        byte[] body = Objects.requireNonNull(get(path).getBody()).getBytes(StandardCharsets.UTF_8);
        return xml.newDocumentBuilder().parse(new ByteArrayInputStream(body)).getDocumentElement();
    }

    private static String text(Element of, String name) {
        return of.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    private static List<Element> all(Element of, String name) {
        NodeList found = of.getElementsByTagNameNS(ATOM, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(number -> (Element) found.item(number))
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
