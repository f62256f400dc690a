package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recommendationtracker.recommendation.Status;
import org.springframework.http.HttpStatus;

class LifecycleTest extends AcceptanceTest {

    /** What boards are promised to hear, whatever the table of audiences says. */
    private static final List<String> FOR_BOARDS = List.of(
            "accepted",
            "taken-under-consideration",
            "rejected",
            "reconsideration-requested",
            "delivery-started",
            "action-delivered",
            "implemented",
            "change-lasted",
            "change-not-lasted",
            "superseded",
            "merged",
            "no-longer-applicable",
            "reopened");

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void answering(Route route) {
        goesItsWayAndEverybodyHearsOfIt(route);
    }

    static List<Route> answering() {
        return Routes.ANSWERING;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void delivery(Route route) {
        goesItsWayAndEverybodyHearsOfIt(route);
    }

    static List<Route> delivery() {
        return Routes.DELIVERY;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void timekeeping(Route route) {
        goesItsWayAndEverybodyHearsOfIt(route);
    }

    static List<Route> timekeeping() {
        return Routes.CLOCKS;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void closing(Route route) {
        goesItsWayAndEverybodyHearsOfIt(route);
    }

    static List<Route> closing() {
        return Routes.CLOSING;
    }

    private void goesItsWayAndEverybodyHearsOfIt(Route route) {
        String reference = publishReport(1) + "-01";

        walk(reference, route);

        assertThat(status(reference)).isEqualTo(route.end());
        assertThat(clocks(reference)).isEqualTo(route.clocks());
        assertThat(passed(reference)).containsAll(route.taken()).doesNotContainAnyElementsOf(route.notTaken());
        assertThat(textsOf(history(reference), "step")).hasSameSizeAs(route.events());

        EventLog log = events(reference, route.events().size());
        assertThat(log.namesOf(reference)).isEqualTo(route.events());
        assertThat(log.of(reference))
                .extracting(EventLog.Entry::sequence)
                .isEqualTo(upTo(route.events().size()));
        assertThat(log.of(reference)).allSatisfy(EventLog::isALegalMove);

        List<String> forBoards =
                route.events().stream().filter(FOR_BOARDS::contains).toList();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(noticesOf("norfolk", reference))
                .containsExactlyInAnyOrderElementsOf(forBoards));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(noticesOf("minister", reference))
                .containsExactlyInAnyOrderElementsOf(route.events().stream()
                        .filter(event -> !event.equals("issued"))
                        .toList()));
    }

    @Test
    void a_report_is_answered_with_its_last_answer_then_by_letter_and_closed_with_its_last_recommendation() {
        String report = publishReport(9);
        List<Route> routes = List.of(
                Routes.IMPLEMENTED,
                Routes.IMPLEMENTED,
                Routes.CONSIDERED_THEN_REJECTED,
                Routes.REJECTED,
                Routes.VERIFICATION_NOT_MET,
                Routes.CONSIDERED_THEN_REJECTED,
                Routes.IMPLEMENTED,
                Routes.REJECTED);
        for (int i = 0; i < routes.size(); i++) {
            walk(report + "-0" + (i + 1), routes.get(i));
        }
        assertThat(step(report)).isEqualTo("PUBLISHED");

        Route last = Routes.VERIFICATION_NOT_MET;
        last.moves().subList(0, 3).forEach(move -> make(report + "-09", move));
        assertThat(step(report)).isEqualTo("ANSWERED");
        issueLetter(report);
        assertThat(step(report)).isEqualTo("LETTER_ISSUED");
        last.moves().subList(3, last.moves().size()).forEach(move -> make(report + "-09", move));

        assertThat(step(report)).isEqualTo("CLOSED");
        assertThat(passed(report))
                .contains("all-answered", "issue-letter", "all-closed", "report-closed")
                .doesNotContain("answer-changed");
        assertThat(events(report, 4).namesOf(report))
                .containsExactly("published", "answered", "letter-issued", "closed");
    }

    @Test
    void a_report_under_embargo_is_kept_back_until_it_ends() {
        String reference = "AT-EMBARGO";
        Map<String, Object> report = report(reference, 1);
        report.put("embargoedUntil", "2014-08-28T23:00:00Z");
        assertThat(as("panel").post("/api/v1/reports", report).status()).isEqualTo(HttpStatus.CREATED);

        pass(reference, 28);
        assertThat(as("norfolk").get("/api/v1/reports").findValuesAsText("reference"))
                .doesNotContain(reference);

        pass(reference, 1);
        assertThat(as("norfolk").get("/api/v1/reports").findValuesAsText("reference"))
                .contains(reference);
        assertThat(passed(reference)).contains("embargo-ends", "recommendation-issued");
    }

    @Test
    void folding_the_topic_from_its_start_gives_the_totals_of_the_audit_page() {
        recommendationAfter(Routes.REJECTED, 3);
        recommendationAfter(Routes.IMPLEMENTED, 5);
        letAllBePast();
        JsonNode byStatus = as("auditor").get("/api/v1/audit/status").path("byStatus");
        Map<String, Long> totals = new HashMap<>();
        byStatus.properties().forEach(entry -> {
            if (entry.getValue().asLong() > 0) {
                totals.put(entry.getKey(), entry.getValue().asLong());
            }
        });

        EventLog log = EventLog.readUntil(
                broker().getBootstrapServers(), read -> read.totals().equals(totals));

        assertThat(log.totals()).isEqualTo(totals);
        log.all().stream().map(EventLog.Entry::subject).distinct().forEach(subject -> assertThat(log.of(subject))
                .as("sequence of " + subject)
                .extracting(EventLog.Entry::sequence)
                .isEqualTo(upTo(log.of(subject).size())));
    }

    @Test
    void the_totals_move_with_each_step_and_stay_as_they_were_for_the_days_before() {
        String reference = publishReport(1) + "-01";
        make(reference, Moves.days(20));
        long issued = total("?asOf=2014-08-01", Status.ISSUED);
        long rejected = total("", Status.REJECTED);

        walk(reference, Routes.REJECTED);

        assertThat(total("", Status.REJECTED)).isEqualTo(rejected + 1);
        assertThat(total("?asOf=2014-08-01", Status.ISSUED)).isEqualTo(issued);
        assertThat(total("?asOf=2014-07-30", Status.ISSUED)).isZero();
    }

    private String step(String report) {
        return as("auditor")
                .get("/api/v1/reports/{reference}", report)
                .path("step")
                .asText();
    }

    private long total(String query, Status status) {
        return as("auditor")
                .get("/api/v1/audit/status" + query)
                .path("byStatus")
                .path(status.name())
                .asLong();
    }

    private static List<String> textsOf(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.path(field).asText())
                .toList();
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
