package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.DatabaseChange;
import org.recommendationtracker.standalone.EmbeddedBroker;
import org.recommendationtracker.sweep.Sweep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/** What fails shows itself: in health, as a metric, and to administrators on a page with a button to try again. */
class FailuresTest extends AcceptanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private EmbeddedBroker embedded;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private Sweep sweep;

    @Autowired
    private JdbcTemplate database;

    @Test
    void tasks_complete_with_the_broker_down_and_their_events_follow_once_and_in_order() {
        String reference = recommendationAfter(Routes.IMPLEMENTED, 0);
        events(reference, 1);

        embedded.stop();
        try {
            Routes.IMPLEMENTED.moves().subList(0, 3).forEach(move -> make(reference, move));
            assertThat(state(reference).path("status").asText()).isEqualTo("ACCEPTED");

            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(health("brokers")).isEqualTo("WARNING");
                assertThat(component("brokers").path("details").path("waiting").asInt())
                        .isGreaterThanOrEqualTo(3);
            });
            assertThat(readiness().status()).isEqualTo(HttpStatus.OK);
        } finally {
            embedded.start();
        }

        EventLog log = events(reference, 4);
        assertThat(log.namesOf(reference))
                .isEqualTo(List.of("issued", "owner-assigned", "response-drafted", "accepted"));
        assertThat(log.of(reference)).extracting(EventLog.Entry::sequence).containsExactly(1, 2, 3, 4);
        await().atMost(PATIENCE).until(() -> health("brokers").equals("UP"));
    }

    @Test
    void readiness_is_that_of_the_database_too() {
        assertThat(readiness().status()).isEqualTo(HttpStatus.OK);
        assertThat(readiness().body().path("components").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("readinessState", "db", "databaseWrites");
    }

    @Test
    void a_job_that_has_failed_for_good_is_shown_and_tried_again_by_an_administrator() {
        String report = "AT-FAILED-JOB";
        Map<String, Object> submission = report(report, 1);
        submission.put("embargoedUntil", "2014-08-01T08:30:00Z");
        assertThat(as("panel").post("/api/v1/reports", submission).status()).isEqualTo(HttpStatus.CREATED);
        String job = timer(report);

        for (int left = 4; left >= 0; left--) {
            assertThatThrownBy(() -> management.executeJob(job)).hasStackTraceContaining("is under embargo until");
            assertThat(management.createJobQuery().jobId(job).singleResult().getRetries())
                    .isEqualTo(left);
        }

        await().atMost(PATIENCE).until(() -> health("failedJobs").equals("WARNING"));
        assertThat(meters.get("tracker.jobs.failed").gauge().value()).isOne();
        assertThat(readiness().status()).isEqualTo(HttpStatus.OK);
        PageVisitor admin = onPages("admin");
        assertThat(admin.get("/failures").html())
                .contains("Jobs: 1", report + ": Embargo ends", "is under embargo until");

        moveOnTo(LocalDate.of(2014, 8, 2));
        assertThat(admin.post("/failures/jobs/" + job, Map.of()).html())
                .contains("The job is tried again within a minute", "Jobs: none");
        assertThat(management.createJobQuery().jobId(job).executable().count()).isOne();
        management.executeJob(job);

        assertThat(as("panel")
                        .get("/api/v1/reports/{reference}", report)
                        .path("step")
                        .asText())
                .isEqualTo("PUBLISHED");
        assertThat(admin.post("/failures/jobs/" + job, Map.of()).html()).contains("is not waiting any more");
        await().atMost(PATIENCE).until(() -> health("failedJobs").equals("UP"));
    }

    @Test
    void what_cannot_be_done_on_its_day_is_shown_until_it_is_done() {
        LocalDate day = LocalDate.of(2031, 3, 3);
        moveOnTo(day);
        String reference = publishReport(1, day) + "-01";
        DatabaseChange.commit(database, "update deadline set kind = 'NONSENSE' where reference = ?", reference);
        moveOnTo(day.plusDays(155));

        sweep.run();

        PageVisitor admin = onPages("admin");
        assertThat(admin.get("/failures").html()).contains("Dates: 1", reference + ": clocks", "NONSENSE");
        assertThat(health("sweep")).isEqualTo("WARNING");
        assertThat(meters.get("tracker.sweep.failing")
                        .tag("work", "clocks")
                        .gauge()
                        .value())
                .isOne();
        assertThat(readiness().status()).isEqualTo(HttpStatus.OK);

        DatabaseChange.commit(database, "update deadline set kind = 'RESPONSE' where reference = ?", reference);
        sweep.run();

        assertThat(admin.get("/failures").html()).contains("Dates: none");
        assertThat(health("sweep")).isEqualTo("UP");
        assertThat(history(reference).size()).isEqualTo(2);
    }

    @Test
    void a_dead_letter_is_shown_and_tried_again_by_an_administrator() throws Exception {
        send("no event");
        await().atMost(PATIENCE).until(() -> health("deadLetters").equals("WARNING"));
        assertThat(meters.get("tracker.notices.dead.letters.waiting").gauge().value())
                .isOne();
        assertThat(readiness().status()).isEqualTo(HttpStatus.OK);
        PageVisitor admin = onPages("admin");
        PageVisitor.Page page = admin.get("/failures");
        assertThat(page.html()).contains("Notices: 1", "The message is not a CloudEvent");
        String form = page.all("action=\"(/failures/messages/[0-9]+)\"").get(0);

        assertThat(admin.post(form, Map.of()).html())
                .contains("The notices could not be sent", "The message is not a CloudEvent");
        assertThat(admin.post("/failures/messages/9999", Map.of()).html()).contains("is not waiting any more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"official", "minister", "panel", "norfolk", "auditor"})
    void nobody_but_administrators_sees_failures_or_has_them_tried_again(String userId) {
        PageVisitor visitor = onPages(userId);

        assertThat(visitor.get("/failures").status()).isEqualTo(403);
        assertThat(visitor.get("/").html()).doesNotContain("/failures");
        assertThat(visitor.post("/failures/jobs/1", Map.of()).status()).isEqualTo(403);
        assertThat(visitor.post("/failures/messages/1", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void a_page_of_another_site_has_nothing_tried_again() {
        PageVisitor admin = onPages("admin");

        assertThat(admin.postWithoutToken("/failures/jobs/1", Map.of()).status())
                .isEqualTo(403);
        assertThat(admin.postWithoutToken("/failures/messages/1", Map.of()).status())
                .isEqualTo(403);
    }

    private String timer(String report) {
        String process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(report)
                .singleResult()
                .getId();
        return management
                .createJobQuery()
                .processInstanceId(process)
                .singleResult()
                .getId();
    }

    private Visitor.Reply readiness() {
        return as("admin").ask("/actuator/health/readiness");
    }

    private JsonNode component(String name) {
        return as("admin").ask("/actuator/health").body().path("components").path(name);
    }

    private String health(String component) {
        return component(component).path("status").asText();
    }

    private void send(String message) throws InterruptedException, ExecutionException {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker().getBootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("tracker.events.v1", "no-subject", message))
                    .get();
        }
    }
}
