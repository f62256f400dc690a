package org.recommendationtracker.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.StandaloneTest;
import org.recommendationtracker.acceptance.PageVisitor;
import org.recommendationtracker.acceptance.PublishedResponse;
import org.recommendationtracker.acceptance.PublishedResponse.Position;
import org.recommendationtracker.acceptance.Visitor;
import org.recommendationtracker.party.England;
import org.recommendationtracker.report.history.Histories;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;

/** What somebody finds who starts the product for the first time; that start was broken off once, after the first report. */
@StandaloneTest
@Import(DemoReportsTest.BrokenOff.class)
class DemoReportsTest {

    private static final String TO_WORK_ON = "SCRP-EXAMPLE";
    private static final String ILLUSTRATIVE = "Illustrative history: not the record of what happened";

    @LocalServerPort
    private int port;

    @Autowired
    private DemoReports demo;

    /** An earlier start, which came no further than the first report. */
    @TestConfiguration(proxyBeanMethods = false)
    static class BrokenOff {

        @Bean
        @Order(0)
        ApplicationRunner earlierStart(Histories histories) {
            return arguments ->
                    histories.takeOverFromProduct(new ClassPathResource("demo/scrp-2014.json").getContentAsByteArray());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            2014-07-30 | none
            2014-07-31 | ISSUED 9
            2014-11-29 | ISSUED 9
            2014-12-01 | ACCEPTED 5, REJECTED 1, UNDER_CONSIDERATION 3
            2015-12-01 | IMPLEMENTED 5, IN_PROGRESS 2, REJECTED 2
            2016-06-01 | IMPLEMENTED 6, IN_PROGRESS 1, REJECTED 2
            2017-02-13 | IMPLEMENTED 7, REJECTED 2
            2024-09-04 | IMPLEMENTED 7, ISSUED 58, REJECTED 2
            2025-03-01 | ACCEPTED 58, IMPLEMENTED 7, REJECTED 2
            """)
    void totals_as_at_a_day_are_what_the_reports_say(String day, String expected) {
        assertThat(totals("?asOf=" + day)).isEqualTo(expected == null ? Map.of() : read(expected));
    }

    @Test
    void totals_of_today_have_what_is_to_be_worked_on() {
        assertThat(totals("")).isEqualTo(read("ACCEPTED 58, IMPLEMENTED 7, ISSUED 6, REJECTED 2"));
    }

    @Test
    void nothing_is_overdue() {
        assertThat(as("auditor")
                        .get("/api/v1/recommendations?overdue=true")
                        .path("totalItems")
                        .asInt())
                .isZero();
        for (String user : List.of("official", "official3", "minister", "panel")) {
            assertThat(page(user, "/tasks?show=overdue")).as(user).contains("Overdue", "0 tasks");
        }
        assertThat(page("auditor", "/")).doesNotContain("overdue");
    }

    @Test
    void nobody_is_told_of_the_histories() {
        await().until(() -> subjects("norfolk").contains(TO_WORK_ON));

        assertThat(subjects("norfolk")).containsExactly(TO_WORK_ON);
        for (String user : List.of("official", "minister", "panel", "official3", "minister2", "panel2")) {
            assertThat(subjects(user)).as(user).allMatch(subject -> subject.startsWith(TO_WORK_ON));
        }
    }

    @Test
    void there_is_a_report_of_today_to_work_on() {
        String today = LocalDate.now(England.ZONE).toString();
        JsonNode report = as("auditor").get("/api/v1/reports/" + TO_WORK_ON);

        assertThat(report.path("publishedOn").asText()).isEqualTo(today);
        assertThat(report.path("title").asText()).startsWith("Example report");
        assertThat(as("official")
                        .task(TO_WORK_ON + "-01", "assign-owner")
                        .path("name")
                        .asText())
                .isEqualTo(TO_WORK_ON + "-01: Assign an owner");
        assertThat(recommendation(TO_WORK_ON + "-01").at("/clocks/0/startedOn").asText())
                .isEqualTo(today);
    }

    @Test
    void the_history_of_2014_is_marked_as_illustrative_wherever_it_is_shown() {
        for (int number = 1; number <= 9; number++) {
            String reference = "SCRP-2014-0" + number;
            assertThat(recommendation(reference).at("/takenOver/source/title").asText())
                    .isEqualTo(ILLUSTRATIVE);
            assertThat(page("auditor", "/recommendations/" + reference)).contains("from", ILLUSTRATIVE);
        }
        assertThat(page("auditor", "/reports/SCRP-2014"))
                .contains("Illustrative wording and an illustrative history", "is made up");
    }

    @Test
    void the_inquirys_answers_are_as_they_were_published() {
        assertThat(PublishedResponse.all()).hasSize(58).allSatisfy(published -> {
            JsonNode item = recommendation("GTI-P2-2024-%02d".formatted(published.number()));
            assertThat(item.path("text").asText()).isEqualTo(published.text());
            assertThat(item.path("owner").asText("The government")).isEqualToIgnoringCase(published.carriedOutBy());
            assertThat(item.at("/takenOver/sourceNumber").asText()).isEqualTo(published.paragraph());
            assertThat(item.at("/takenOver/source/title").asText()).contains("CP 1248, February 2025");
            assertThat(item.at("/response/signedOffOn").asText()).isEqualTo("2025-02-28");
            assertThat(item.at("/response/response/reasons").asText()).isEqualTo(published.response());
            assertThat(item.at("/response/response/extent").asText())
                    .isEqualTo(published.position() == Position.ACCEPTED_IN_PRINCIPLE ? "IN_PRINCIPLE" : "null");
        });
    }

    @Test
    void what_the_inquirys_answers_do_not_state_is_not_made_up() {
        assertThat(page("auditor", "/recommendations/GTI-P2-2024-02"))
                .containsPattern("Extent</dt>\\s*<dd[^>]*>Not stated")
                .containsPattern("Success test</dt>\\s*<dd[^>]*>Not stated")
                .containsPattern("Target date</dt>\\s*<dd[^>]*>Not stated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCRP-2014-01", "GTI-P2-2024-58"})
    void the_tracker_itself_entered_the_histories_and_says_so(String reference) {
        JsonNode entry = as("auditor").get("/api/v1/recommendations/{reference}/history", reference);

        assertThat(entry).hasSize(1);
        assertThat(entry.at("/0/who").asText()).isEqualTo("system");
        assertThat(entry.at("/0/comment").asText())
                .isEqualTo("Part of the product: nobody sent it, and nobody confirmed it");
    }

    @Test
    void a_later_start_brings_nothing_twice() throws IOException {
        Map<String, Integer> before = totals("");

        demo.run(new DefaultApplicationArguments());

        assertThat(totals("")).isEqualTo(before);
        assertThat(as("auditor").get("/api/v1/reports").findValuesAsText("reference"))
                .containsExactly(TO_WORK_ON, "GTI-P2-2024", "SCRP-2014");
    }

    private Visitor as(String user) {
        return new Visitor(user, port);
    }

    private JsonNode recommendation(String reference) {
        return as("auditor").get("/api/v1/recommendations/{reference}", reference);
    }

    private String page(String user, String address) {
        return new PageVisitor(user, port).get(address).html();
    }

    private List<String> subjects(String user) {
        return as(user).get("/api/v1/notices?size=200").path("items").findValuesAsText("subject");
    }

    private Map<String, Integer> totals(String query) {
        Map<String, Integer> totals = new HashMap<>();
        as("auditor")
                .get("/api/v1/audit/status" + query)
                .path("byStatus")
                .properties()
                .forEach(count -> totals.put(count.getKey(), count.getValue().asInt()));
        totals.values().removeIf(count -> count == 0);
        return totals;
    }

    private static Map<String, Integer> read(String expected) {
        Map<String, Integer> totals = new HashMap<>();
        for (String count : expected.split(", ", -1)) {
            int space = count.indexOf(' ');
            totals.put(count.substring(0, space), Integer.valueOf(count.substring(space + 1)));
        }
        return totals;
    }
}
