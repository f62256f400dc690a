package org.recommendationtracker.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.DatabaseChange;
import org.recommendationtracker.People;
import org.recommendationtracker.report.ReportStep;
import org.recommendationtracker.standalone.EmbeddedBroker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EventModuleTest
class RelayTest {

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private EmbeddedBroker broker;

    @Autowired
    private Relay relay;

    @Autowired
    private RelaySettings settings;

    @Autowired
    private OutboxRepository outbox;

    @Autowired
    private TopicComparison comparison;

    @Autowired
    private OutboxBacklog waiting;

    @Autowired
    private KafkaAdmin admin;

    @Autowired
    private ObjectProvider<ProducerFactory<?, ?>> producers;

    @Autowired
    private Clock clock;

    private final String reference = Steps.newReference();
    private TopicReader events;

    @BeforeEach
    void read() {
        admin.initialize();
        events = new TopicReader(broker.getBootstrapServers(), Topics.EVENTS);
    }

    @AfterEach
    void leaveNothingBehind() {
        events.close();
        broker.start();
        relay.start();
        await().until(() -> outbox.backlog() == 0);
    }

    @Test
    void an_event_has_the_headers_of_a_cloud_event() {
        commit(Steps.issued(reference));

        var message = events.await(reference, 1).get(0);
        Map<String, String> headers = TopicReader.headers(message);
        assertThat(headers.remove("ce_id")).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(headers)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_type", "org.recommendationtracker.recommendation.issued.v1",
                        "ce_source", "/recommendations/" + reference,
                        "ce_subject", reference,
                        "ce_time", "2014-07-31T09:30:00.123456Z",
                        "ce_dataschema", "urn:recommendation-tracker:schemas:recommendation-step.v2.json",
                        "ce_issuingbody", People.SCR_PANEL,
                        "ce_sequence", "1",
                        "ce_sequencetype", "Integer",
                        "content-type", "application/json"));
    }

    @Test
    void a_report_has_its_events_under_its_own_reference() {
        commit(Steps.report(ReportStep.PUBLISHED, reference));

        assertThat(TopicReader.headers(events.await(reference, 1).get(0)))
                .containsEntry("ce_type", "org.recommendationtracker.report.published.v1")
                .containsEntry("ce_source", "/reports/" + reference)
                .containsEntry("ce_dataschema", "urn:recommendation-tracker:schemas:report-step.v2.json");
    }

    @Test
    void events_of_a_subject_arrive_in_their_order_however_many_are_written_at_once() {
        List<String> references =
                IntStream.range(0, 5).mapToObj(i -> Steps.newReference()).toList();
        references.forEach(each -> commit(Steps.issued(each)));
        CompletableFuture.allOf(IntStream.range(0, 200)
                        .mapToObj(i -> CompletableFuture.runAsync(
                                () -> commit(Steps.ownerAssigned(references.get(i % 5), "owner " + i))))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(references)
                .allSatisfy(each -> assertThat(events.awaitSequences(each, 41)).containsExactlyElementsOf(numbers(41)));
    }

    @Test
    void the_status_topic_ends_with_the_latest_state() {
        relay.stop();
        commit(Steps.issued(reference));
        commit(Steps.ownerAssigned(reference, "first owner"));
        commit(Steps.ownerAssigned(reference, "latest owner"));
        commit(Steps.report(ReportStep.PUBLISHED, "R" + reference));
        relay.start();
        events.await(reference, 3);
        events.await("R" + reference, 1);

        try (TopicReader states = new TopicReader(broker.getBootstrapServers(), Topics.STATUS)) {
            var messages = states.await(reference, 1);
            var latest = messages.get(messages.size() - 1);
            assertThat(TopicReader.text(latest))
                    .contains("\"owner\":\"latest owner\"")
                    .doesNotContain("effectiveOn");
            assertThat(TopicReader.headers(latest))
                    .containsEntry("ce_type", "org.recommendationtracker.recommendation.state.v1")
                    .containsEntry("ce_id", reference + "/3")
                    .containsEntry("ce_sequence", "3")
                    .containsEntry("ce_dataschema", "urn:recommendation-tracker:schemas:recommendation.v2.json");
            assertThat(states.poll("R" + reference)).isEmpty();
        }
    }

    @Test
    void while_the_broker_is_away_events_wait_and_then_arrive_once_and_in_order() {
        commit(Steps.issued(reference));
        events.await(reference, 1);
        String unknownToTheBroker = Steps.newReference();
        broker.stop();

        for (int i = 2; i <= 30; i++) {
            commit(Steps.ownerAssigned(reference, "owner " + i));
        }
        commit(Steps.issued(unknownToTheBroker));
        assertThat(outbox.backlog()).isEqualTo(30);

        broker.start();
        assertThat(events.awaitSequences(reference, 30)).containsExactlyElementsOf(numbers(30));
        assertThat(events.awaitSequences(unknownToTheBroker, 1)).containsExactly("1");
        await().until(() -> outbox.backlog() == 0);
        assertThat(events.poll(reference)).hasSize(30);
    }

    @Test
    void an_event_that_cannot_be_sent_holds_back_its_own_subject_only_and_is_tried_again() {
        assertHoldsBackItsOwnSubjectOnly("dataschema", "no address");
    }

    @Test
    void an_event_that_the_topic_cannot_take_holds_back_its_own_subject_only_and_is_tried_again() {
        assertHoldsBackItsOwnSubjectOnly("payload", "{\"text\":\"%s\"}".formatted("x".repeat(Topics.MAX_MESSAGE)));
    }

    private void assertHoldsBackItsOwnSubjectOnly(String column, String unfit) {
        String other = Steps.newReference();
        relay.stop();
        commit(Steps.issued(reference));
        commit(Steps.ownerAssigned(reference, "second"));
        commit(Steps.ownerAssigned(reference, "third"));
        commit(Steps.issued(other));
        String fit = jdbc.sql("select %s from outbox where aggregateid = ? and sequence = 2".formatted(column))
                .param(reference)
                .query(String.class)
                .single();
        changeSecond(column, unfit);
        relay.start();

        events.await(other, 1);
        assertThat(events.awaitSequences(reference, 1)).containsExactly("1");
        commit(Steps.ownerAssigned(other, "while the first is held back"));
        assertThat(events.awaitSequences(other, 2)).containsExactly("1", "2");
        assertThat(events.poll(reference)).hasSize(1);

        changeSecond(column, fit);
        assertThat(events.awaitSequences(reference, 3)).containsExactly("1", "2", "3");
    }

    @Test
    void another_node_takes_over_from_one_that_stops() {
        Relay other = anotherNode();
        other.start();
        try {
            commit(Steps.issued(reference));
            events.await(reference, 1);
            relay.stop();
            commit(Steps.ownerAssigned(reference, "by the other node"));

            assertThat(events.awaitSequences(reference, 2)).containsExactly("1", "2");
        } finally {
            other.stop();
        }
    }

    @Test
    void another_node_takes_over_from_one_that_died_when_its_lease_ends() {
        relay.stop();
        DatabaseChange.commit(
                database,
                "update relay_lease set holder = 'dead', expires_at = timestampadd(second, 2, current_timestamp(6))");
        commit(Steps.issued(reference));
        relay.start();

        await().until(() -> "dead".equals(holder()));
        events.await(reference, 1);
        assertThat(holder()).isNotEqualTo("dead");
    }

    @Test
    void two_nodes_never_send_the_same_event() {
        Relay other = anotherNode();
        other.start();
        try {
            List<String> references = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String each = Steps.newReference();
                references.add(each);
                commit(Steps.issued(each));
                if (i % 10 == 5) {
                    (i % 20 == 5 ? relay : other).stop();
                    (i % 20 == 5 ? other : relay).start();
                }
            }
            references.forEach(each -> events.await(each, 1));
            await().until(() -> outbox.backlog() == 0);

            assertThat(references)
                    .allSatisfy(each -> assertThat(events.poll(each)).hasSize(1));
        } finally {
            other.stop();
        }
    }

    @Test
    void what_is_owed_is_measured() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        waiting.bindTo(registry);
        Gauge backlog = registry.get("tracker.outbox.backlog").gauge();
        await().until(() -> outbox.backlog() == 0);
        waiting.look();
        assertThat(registry.get("tracker.outbox.age").gauge().value()).isZero();

        relay.stop();
        commit(Steps.issued(reference));
        waiting.look();

        assertThat(backlog.value()).isOne();
        assertThat(registry.get("tracker.outbox.age").gauge().value()).isPositive();
        relay.start();
        await().until(() -> {
            waiting.look();
            return backlog.value() == 0;
        });
    }

    private Relay anotherNode() {
        return new Relay(
                outbox,
                new SentMarks(outbox, clock),
                new OutboxPublisher(producers.getObject(), admin),
                comparison,
                new Lease(jdbc, transactions, settings),
                new RelaySignal(),
                settings);
    }

    private void commit(Object step) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> publisher.publishEvent(step));
    }

    private String holder() {
        return jdbc.sql("select holder from relay_lease").query(String.class).single();
    }

    private void changeSecond(String column, String value) {
        DatabaseChange.commit(
                database,
                "update outbox set %s = ? where aggregateid = ? and sequence = 2".formatted(column),
                value,
                reference);
    }

    private static List<String> numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
    }
}
