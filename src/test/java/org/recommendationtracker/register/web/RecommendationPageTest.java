package org.recommendationtracker.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.StandaloneTest;
import org.recommendationtracker.browser.SampleReport;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.report.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;

/** What programs read in the page of a recommendation. */
@StandaloneTest
// the samples are entered by hand: no clock of theirs speaks in between
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class RecommendationPageTest {

    private static final Pattern LINKED_DATA =
            Pattern.compile("<head>.*<script type=\"application/ld\\+json\">(.*?)</script>.*</head>", Pattern.DOTALL);

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Recommendations recommendations;

    @BeforeEach
    void enterTheSample() {
        new SampleReport(reports, recommendations).enter();
    }

    @Test
    void the_page_and_its_description_begin_with_where_the_recommendation_stands() {
        String standing = "Rejected on " + England.DAY.format(England.today(Clock.systemUTC())) + ".";

        assertThat(page(SampleReport.reference(2)))
                .contains("<meta name=\"description\" content=\"" + standing + "\">")
                .containsSubsequence("</h1>", ">" + standing + "</p>", "govuk-tag");
        assertThat(page(SampleReport.reference(6)))
                .contains(">Not answered yet; the answer was due on 27 January 2015, ", " days ago.</p>");
    }

    @Test
    void the_page_holds_what_search_engines_read() throws JsonProcessingException {
        Matcher data = LINKED_DATA.matcher(page(SampleReport.reference(1)));

        assertThat(data.find()).isTrue();
        JsonNode told = new ObjectMapper().readTree(data.group(1));
        assertThat(told.path("identifier").asText()).isEqualTo(SampleReport.reference(1));
        assertThat(told.path("url").asText())
                .isEqualTo("http://127.0.0.1:" + port + "/recommendations/" + SampleReport.reference(1));
        assertThat(told.at("/publisher/name").asText()).contains("serious case reviews");
        assertThat(told.at("/isPartOf/name").asText()).startsWith("Sample report");
    }

    private String page(String reference) {
        return Objects.requireNonNull(RestClient.create()
                .get()
                .uri("http://127.0.0.1:" + port + "/recommendations/" + reference)
                .retrieve()
                .body(String.class));
    }
}
