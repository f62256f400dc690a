package org.recommendationtracker.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.DatabaseChange;
import org.recommendationtracker.standalone.EmbeddedBroker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EventModuleTest
class TopicComparisonTest {

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
    private TopicEnd topic;

    @Autowired
    private OutboxRepository outbox;

    @Autowired
    private RecordedEvents recorded;

    @Autowired
    private RememberedSteps steps;

    @Autowired
    private KafkaAdmin admin;

    private final String reference = Steps.newReference();
    private TopicComparison comparison;

    @BeforeEach
    void sendTwoEvents() {
        admin.initialize();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            publisher.publishEvent(Steps.issued(reference));
            publisher.publishEvent(Steps.ownerAssigned(reference, "owner"));
        });
        await().until(() -> outbox.backlog() == 0);
        comparison = new TopicComparison(topic, outbox, recorded);
    }

    @AfterEach
    void leaveNothingBehind() {
        // what one test has lost lies at the end of the topic for the next
        DatabaseChange.commit(database, "delete from sequence_gap where aggregateid = ?", reference);
        DatabaseChange.commit(database, "insert into sequence_gap values (?, 1, 2)", reference);
        broker.start();
        relay.start();
    }

    @Test
    void a_database_that_knows_all_that_was_sent_is_well() {
        comparison.make();

        assertThat(comparison.health().getStatus()).isEqualTo(Status.UP);
        assertThat(partitionsAhead()).isZero();
    }

    @Test
    void an_event_that_a_restored_backup_does_not_know_is_named() {
        String sent = loseTheSecond();

        comparison.make();

        assertThat(comparison.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(comparison.health().getDetails())
                .containsEntry("unknown", List.of(new TopicEnd.Message(reference, 2, sent)));
        assertThat(partitionsAhead()).isOne();
    }

    @Test
    void a_number_that_is_known_to_be_lost_is_well() {
        loseTheSecond();
        DatabaseChange.commit(database, "insert into sequence_gap values (?, 2, 2)", reference);

        comparison.make();

        assertThat(comparison.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void an_event_that_was_pruned_is_known_from_the_audit_trail() {
        DatabaseChange.commit(database, "delete from outbox where aggregateid = ?", reference);

        comparison.make();

        assertThat(comparison.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_broker_that_is_away_leaves_it_open() {
        relay.stop();
        broker.stop();

        comparison.make();

        assertThat(comparison.health().getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(partitionsAhead()).isNaN();
    }

    private double partitionsAhead() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        comparison.bindTo(registry);
        return registry.get("tracker.topic.ahead").gauge().value();
    }

    /** Returns its id. */
    private String loseTheSecond() {
        String id = jdbc.sql("select id from outbox where aggregateid = ? and sequence = 2")
                .param(reference)
                .query(String.class)
                .single();
        DatabaseChange.commit(database, "delete from outbox where aggregateid = ? and sequence = 2", reference);
        steps.forgetLast(reference);
        return id;
    }
}
