package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.recommendationtracker.acceptance.Moves.EVIDENCE;
import static org.recommendationtracker.acceptance.Moves.MET;
import static org.recommendationtracker.acceptance.Moves.NOT_LASTED;
import static org.recommendationtracker.acceptance.Moves.PLAN_ANEW;
import static org.recommendationtracker.acceptance.Moves.REJECT;
import static org.recommendationtracker.acceptance.Moves.REOPEN;
import static org.recommendationtracker.acceptance.Moves.SIGN_OFF;
import static org.recommendationtracker.acceptance.Moves.days;
import static org.recommendationtracker.acceptance.Moves.deliver;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.event.EventsAnew;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A report that was closed is open again with a recommendation of it, and closes again with that. */
class ReopenedReportTest extends AcceptanceTest {

    private static final Map<String, String> REASONS = Map.of("reasons", "New cases show that it is needed.");

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ApplicationContext application;

    @AfterEach
    void eventsCanBeMadeAnew() {
        EventsAnew.areThoseOfTheOutbox(application);
    }

    @Test
    void a_report_opens_again_with_one_of_its_recommendations_and_closes_again_with_it() {
        String report = closed(Routes.REJECTED, Routes.IMPLEMENTED);
        assertThat(processes(report)).isZero();

        make(report + "-01", REOPEN);

        assertThat(step(report)).isEqualTo("REOPENED");
        assertThat(processes(report)).isOne();
        assertThat(onPages("norfolk").get("/reports/" + report).html()).contains(">Reopened<");
        assertThat(steps(report)).endsWith("CLOSED minister", "REOPENED panel");

        take(report + "-01", REJECT, SIGN_OFF);

        assertThat(step(report)).isEqualTo("CLOSED");
        assertThat(processes(report)).isZero();
        assertThat(passed(report)).contains("a-recommendation-reopened", "all-closed", "report-closed");
        EventLog log = events(report, 6);
        assertThat(log.namesOf(report))
                .containsExactly("published", "answered", "letter-issued", "closed", "reopened", "closed");
        assertThat(log.of(report).get(4).data().at("/report/step").asText()).isEqualTo("REOPENED");
        for (String recipient : List.of("norfolk", "minister", "panel")) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(noticesOf(recipient, report))
                    .containsOnlyOnce("report-reopened"));
        }
    }

    @Test
    void what_did_not_last_opens_the_report_too() {
        String report = closed(Routes.IMPLEMENTED);

        take(report + "-01", days(365), NOT_LASTED);
        assertThat(step(report)).isEqualTo("REOPENED");

        take(report + "-01", PLAN_ANEW, deliver(2), EVIDENCE, MET);
        assertThat(step(report)).isEqualTo("CLOSED");
        assertThat(processes(report)).isZero();
    }

    @Test
    void two_that_open_at_once_open_the_report_once_and_it_closes_with_the_later() throws Exception {
        String report = closed(Routes.REJECTED, Routes.REJECTED);

        List<Visitor.Reply> replies =
                atOnce(() -> as("panel").start("reopening", report + "-01", REASONS), () -> as("panel")
                        .start("reopening", report + "-02", REASONS));

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status().is2xxSuccessful())
                .as(reply.toString())
                .isTrue());
        assertThat(step(report)).isEqualTo("REOPENED");
        assertThat(processes(report)).isOne();
        take(report + "-01", REJECT, SIGN_OFF);
        assertThat(step(report)).isEqualTo("REOPENED");
        take(report + "-02", REJECT, SIGN_OFF);
        assertThat(step(report)).isEqualTo("CLOSED");
        assertThat(processes(report)).isZero();
        assertThat(events(report, 6).namesOf(report))
                .containsExactly("published", "answered", "letter-issued", "closed", "reopened", "closed");
    }

    @Test
    void a_report_whose_letter_is_to_be_issued_anew_opens_again_in_the_same_process() {
        String report = closed(Routes.REJECTED, Routes.REJECTED);
        Map<String, String> text = Map.of("entry", "TEXT", "value", "As it was meant.", "reasons", "It was misread.");
        as("official").starts("correction", report + "-02", text);
        make(report + "-02", Moves.decideCorrection("CONFIRMED"));
        assertThat(passed(report)).contains("answer-changed-later");
        assertThat(step(report)).isEqualTo("CLOSED");

        make(report + "-01", REOPEN);

        assertThat(step(report)).isEqualTo("REOPENED");
        assertThat(processes(report)).isOne();
        take(report + "-01", REJECT, SIGN_OFF);
        assertThat(step(report)).isEqualTo("REOPENED");
        issueLetter(report);
        assertThat(step(report)).isEqualTo("CLOSED");
        assertThat(processes(report)).isZero();
    }

    /** A report whose recommendations went these ways, each to its end, and that was answered by letter. */
    private String closed(Route... routes) {
        String report = publishReport(routes.length);
        for (int i = 0; i < routes.length; i++) {
            walk(report + "-0" + (i + 1), routes[i]);
        }
        issueLetter(report);
        assertThat(step(report)).isEqualTo("CLOSED");
        return report;
    }

    private void take(String reference, Move... moves) {
        for (Move move : moves) {
            make(reference, move);
        }
    }

    private String step(String report) {
        return as("auditor")
                .get("/api/v1/reports/{reference}", report)
                .path("step")
                .asText();
    }

    /** How many processes of the report itself are running. */
    private long processes(String report) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(report)
                .count();
    }

    private List<String> steps(String report) {
        return StreamSupport.stream(
                        as("auditor")
                                .get("/api/v1/reports/{reference}/history", report)
                                .spliterator(),
                        false)
                .map(entry ->
                        entry.path("step").asText() + " " + entry.path("who").asText())
                .toList();
    }
}
