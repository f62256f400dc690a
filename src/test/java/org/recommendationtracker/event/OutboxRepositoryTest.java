package org.recommendationtracker.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.DatabaseChange;
import org.recommendationtracker.recommendation.States;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.recommendation.StepCompleted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EventModuleTest
class OutboxRepositoryTest {

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private OutboxRepository outbox;

    @Autowired
    private EventRepetition repetition;

    @Autowired
    private RelaySettings settings;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Relay relay;

    @BeforeEach
    void sendNothing() {
        relay.stop();
    }

    @AfterEach
    void sendWhatIsLeft() {
        relay.start();
        await().until(() -> outbox.backlog() == 0);
    }

    @Test
    void what_lies_between_two_that_were_sent_is_not_marked() {
        String reference = Steps.newReference();
        for (int i = 1; i <= 7; i++) {
            commit(Steps.ownerAssigned(reference, "owner " + i));
        }
        List<Long> positions = unsent();
        assertThat(positions).hasSize(7);

        outbox.markSent(
                Positions.of(List.of(positions.get(3), positions.get(0), positions.get(1), positions.get(5))),
                Instant.now());

        assertThat(unsent()).containsExactly(positions.get(2), positions.get(4), positions.get(6));
    }

    @Test
    void what_was_sent_some_time_ago_is_removed_and_nothing_else() {
        String reference = Steps.newReference();
        for (int i = 1; i <= 3; i++) {
            commit(Steps.ownerAssigned(reference, "owner " + i));
        }
        List<Long> positions = unsent();
        Instant now = Instant.now();
        outbox.markSent(Positions.of(positions.subList(0, 1)), now.minus(Duration.ofDays(7)));
        outbox.markSent(Positions.of(positions.subList(1, 2)), now.minus(Duration.ofDays(6)));

        new OutboxPruning(outbox, settings, Clock.fixed(now.plusSeconds(1), ZoneOffset.UTC)).prune();

        assertThat(kept(reference)).containsExactly(2, 3);
    }

    @Test
    void what_was_removed_is_written_anew_as_it_was() {
        String reference = Steps.newReference();
        commit(Steps.issued(reference));
        commit(Steps.ownerAssigned(reference, "owner"));
        commit(Steps.completed(
                Step.CORRECTED, States.state(reference, Status.ISSUED, "owner"), States.muchIsKnownOf(reference)));
        List<Map<String, Object>> written = rows(reference);
        DatabaseChange.commit(database, "delete from outbox where aggregateid = ? and sequence < 3", reference);

        repetition.writeAll();

        assertThat(rows(reference)).isEqualTo(written);
    }

    @Test
    void numbers_that_are_lost_are_not_given_anew() {
        String reference = Steps.newReference();
        commit(Steps.issued(reference));
        DatabaseChange.commit(
                database, "update outbox_sequence set last_sequence = 4 where aggregateid = ?", reference);
        DatabaseChange.commit(database, "insert into sequence_gap values (?, 2, 4)", reference);
        commit(Steps.ownerAssigned(reference, "owner"));

        repetition.writeAll();

        assertThat(kept(reference)).containsExactly(1, 5);
    }

    private void commit(StepCompleted step) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> publisher.publishEvent(step));
    }

    private List<Integer> kept(String reference) {
        return database.queryForList(
                "select sequence from outbox where aggregateid = ? order by position", Integer.class, reference);
    }

    private List<Map<String, Object>> rows(String reference) {
        return database.queryForList("""
                select id, aggregatetype, aggregateid, sequence, type, source, dataschema, issuingbody, recorded_at, payload
                from outbox where aggregateid = ? order by position""", reference);
    }

    private List<Long> unsent() {
        return outbox.unsent(Set.of(), List.of(), 100).stream()
                .map(OutboxEntry::position)
                .toList();
    }
}
