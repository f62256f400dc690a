package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.recommendation.StepCompleted;
import org.recommendationtracker.register.Counted;
import org.recommendationtracker.register.StatusTotals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;

/** From the panel's submission to the report that everybody can read: whole, in time, and not before. */
@Import(IntakeTest.FailureInTheMiddle.class)
@TestPropertySource(properties = "tracker.long-reports.retry-after=1s")
class IntakeTest extends AcceptanceTest {

    /** More recommendations than are issued while somebody waits for the answer. */
    private static final int LONG = 320;

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String FAILS_ONCE = "AT-FAILS-ONCE";
    private static final String HEADER = "number,text,themes,boards,priority\n";

    @Autowired
    private StatusTotals totals;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private FailureInTheMiddle failure;

    /** Lets the first publication of one report break off after many of its recommendations are issued. */
    static class FailureInTheMiddle {

        private final AtomicInteger attempts = new AtomicInteger();

        @EventListener
        void on(StepCompleted step) {
            if (step.step() == Step.ISSUED
                    && step.reference().equals(FAILS_ONCE + "-300")
                    && attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("Broken off, as a test wants it");
            }
        }
    }

    @Test
    void a_page_of_reports_names_the_next_one() {
        publishReport(1);
        publishReport(1);

        assertThat(linkOf("/api/v1/reports?size=1")).isEqualTo("</api/v1/reports?page=1&size=1>; rel=\"next\"");
        assertThat(as("auditor").get("/api/v1/reports?page=1&size=1")).hasSize(1);
        assertThat(linkOf("/api/v1/reports?page=1000&size=200")).isNull();
    }

    private @Nullable String linkOf(String address) {
        return as("auditor").fetch(address).getHeaders().getFirst(HttpHeaders.LINK);
    }

    @Test
    void nothing_of_a_report_under_embargo_is_seen_by_anybody_but_its_panel_and_auditors_before_its_moment() {
        long issued = issued();
        submitUnderEmbargo("AT-EMBARGO", 2);

        assertNothingIsSeenOf("AT-EMBARGO");
        assertThat(issued()).isEqualTo(issued);
        assertThat(state("panel", "AT-EMBARGO")).isEqualTo("REGISTERED");
        assertThat(state("auditor", "AT-EMBARGO")).isEqualTo("REGISTERED");
        Job timer = timer("AT-EMBARGO");
        assertThatThrownBy(() -> management.executeJob(timer.getId()))
                .hasStackTraceContaining("is under embargo until");
        // what failed would be tried again in a minute, on the day before its moment
        management.setJobDuedate(timer.getId(), timer.getDuedate());
        assertNothingIsSeenOf("AT-EMBARGO");

        pass("AT-EMBARGO", 2);

        assertThat(state("official", "AT-EMBARGO")).isEqualTo("PUBLISHED");
        assertThat(issued()).isEqualTo(issued + 2);
        assertThat(events("AT-EMBARGO-02", 1).namesOf("AT-EMBARGO-02")).containsExactly("issued");
        assertThat(events("AT-EMBARGO", 1).namesOf("AT-EMBARGO")).containsExactly("published");
    }

    @Test
    void lines_that_make_a_report_under_embargo_long_are_published_with_it() {
        submitUnderEmbargo("AT-GROWS", 0);
        String lines = IntStream.rangeClosed(1, LONG)
                .mapToObj(number -> number + ",Text,guidance,norfolk,LOW\n")
                .collect(Collectors.joining());

        Reply added = as("panel").postCsv("/api/v1/reports/AT-GROWS/recommendations", HEADER + lines);

        assertThat(added.status()).as(added.toString()).isEqualTo(HttpStatus.OK);
        assertThat(added.body().path("recommendations").asInt()).isEqualTo(LONG);
        assertNothingIsSeenOf("AT-GROWS");
        pass("AT-GROWS", 2);
        assertThat(numbersSeenUntilPublished("AT-GROWS")).isSubsetOf(0, LONG);
        assertThat(state("official", "AT-GROWS")).isEqualTo("PUBLISHED");
    }

    @Test
    void a_long_report_is_published_in_the_background_whole() {
        Reply reply = as("panel").post("/api/v1/reports", report("AT-LONG", LONG));

        assertThat(reply.status()).isEqualTo(HttpStatus.CREATED);
        assertThat(reply.body().path("step").asText()).isEqualTo("REGISTERED");
        assertThat(numbersSeenUntilPublished("AT-LONG")).isSubsetOf(0, LONG);
        assertThat(state("official", "AT-LONG")).isEqualTo("PUBLISHED");
        assertThat(as("official").task("AT-LONG-320", "assign-owner").isMissingNode())
                .isFalse();
        assertThat(passed("AT-LONG")).contains("publish-report", "start-recommendations", "all-answered");
        assertThat(events("AT-LONG", 1).namesOf("AT-LONG")).containsExactly("published");
        assertThat(sql.sql("select count(*) from long_publication where reference = 'AT-LONG'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void of_a_publication_that_breaks_off_nothing_is_left_and_it_is_taken_up_again() {
        as("panel").post("/api/v1/reports", report(FAILS_ONCE, LONG));

        assertThat(numbersSeenUntilPublished(FAILS_ONCE)).isSubsetOf(0, LONG);

        assertThat(failure.attempts).hasValue(2);
        assertThat(history(FAILS_ONCE + "-01")).hasSize(1);
        EventLog log = events(FAILS_ONCE + "-320", 1);
        IntStream.of(1, 299, 300, 320)
                .mapToObj("%s-%%02d".formatted(FAILS_ONCE)::formatted)
                .forEach(reference -> assertThat(log.of(reference))
                        .as(reference)
                        .extracting(EventLog.Entry::sequence)
                        .containsExactly(1));
    }

    @Test
    void lines_for_a_published_report_are_added_all_or_none() {
        String report = publishReport(1);
        String path = "/api/v1/reports/" + report + "/recommendations";
        String line = HEADER + "2,Two,guidance,ALL,LOW\n";

        Reply refused = as("panel").postCsv(path, line + "1,Again,,,\n");

        assertThat(refused.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.body().at("/errors/0/where").asText()).isEqualTo("line 3.number");
        assertThat(found(report)).isEqualTo(1);
        assertThat(as("official").postCsv(path, line).status()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(as("panel").postCsv(path, line).status()).isEqualTo(HttpStatus.OK);
        assertThat(found(report)).isEqualTo(2);
        assertThat(as("official").task(report + "-02", "assign-owner").isMissingNode())
                .isFalse();
    }

    private void submitUnderEmbargo(String reference, int recommendations) {
        Map<String, Object> report = report(reference, recommendations);
        report.put("embargoedUntil", "2014-08-01T08:30:00Z");
        Reply reply = as("panel").post("/api/v1/reports", report);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.CREATED);
    }

    private void assertNothingIsSeenOf(String report) {
        for (String reader : List.of("official", "minister", "norfolk", "panel2")) {
            for (String path : List.of(
                    "/api/v1/reports/" + report,
                    "/api/v1/reports/" + report + "/history",
                    "/api/v1/recommendations/" + report + "-01",
                    "/api/v1/recommendations/" + report + "-01/history")) {
                assertThat(as(reader).ask(path).status())
                        .as(reader + " " + path)
                        .isEqualTo(HttpStatus.NOT_FOUND);
            }
            assertThat(as(reader).get("/api/v1/reports").findValuesAsText("reference"))
                    .as(reader)
                    .doesNotContain(report);
            for (String search : List.of("report=" + report, "q=" + report)) {
                assertThat(as(reader).get("/api/v1/recommendations?" + search).path("items"))
                        .as(reader + " " + search)
                        .isEmpty();
            }
            for (String engine :
                    List.of("process-instance?businessKey=", "history/process-instance?processInstanceBusinessKey=")) {
                Reply reply = as(reader).ask("/engine-rest/" + engine + report);
                assertThat(reply.status().is4xxClientError() || reply.body().isEmpty())
                        .as(reader + " " + reply)
                        .isTrue();
            }
        }
        for (String page : List.of("/", "/reports", "/recommendations", "/recommendations?q=" + report)) {
            assertThat(pageForAnybody(page)).as(page).doesNotContain(report + "-", report + ":", "/" + report);
        }
        assertThat(sql.sql("select count(*) from outbox where aggregateid like ?")
                        .param(report + "%")
                        .query(Integer.class)
                        .single())
                .as("events, of which all notices are made")
                .isZero();
    }

    private String pageForAnybody(String path) {
        return String.valueOf(
                RestClient.create(address()).get().uri(path).retrieve().body(String.class));
    }

    /** How many of the report's recommendations a reader found each time they looked. */
    private Set<Integer> numbersSeenUntilPublished(String report) {
        Set<Integer> seen = new HashSet<>();
        await().atMost(PATIENCE).until(() -> {
            seen.add(found(report));
            return seen.contains(LONG);
        });
        return seen;
    }

    private Job timer(String report) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(report)
                .singleResult()
                .getId();
        return management.createJobQuery().processInstanceId(instance).singleResult();
    }

    private int found(String report) {
        return as("auditor")
                .get("/api/v1/recommendations?report={report}&size=1", report)
                .path("totalItems")
                .asInt();
    }

    private String state(String reader, String report) {
        return as(reader)
                .get("/api/v1/reports/{reference}", report)
                .path("step")
                .asText();
    }

    /** Whenever it was recorded: each test begins on the same morning. */
    private long issued() {
        return totals.count(LocalDate.of(2014, 12, 31), Instant.parse("2090-01-01T00:00:00Z"))
                .of(Counted.RECOMMENDATIONS)
                .getOrDefault(Status.ISSUED, 0L);
    }
}
