package org.recommendationtracker.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EventModuleTest
class SentMarksTest {

    private static final Limit ALL = Limit.of(100);

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private OutboxRepository outbox;

    @Autowired
    private SentMarks marks;

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
            String owner = "owner " + i;
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> publisher.publishEvent(Steps.ownerAssigned(reference, owner)));
        }
        List<Long> positions = unsent();
        assertThat(positions).hasSize(7);

        marks.mark(List.of(positions.get(3), positions.get(0), positions.get(1), positions.get(5)), Instant.now());

        assertThat(unsent()).containsExactly(positions.get(2), positions.get(4), positions.get(6));
    }

    private List<Long> unsent() {
        return outbox.unsentExceptOf(Set.of(""), ALL).stream()
                .map(OutboxEntry::position)
                .toList();
    }
}
