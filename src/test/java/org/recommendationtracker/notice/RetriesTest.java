package org.recommendationtracker.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.backoff.BackOffExecution;

class RetriesTest {

    private final Retries retries = new Retries(new NoticeSettings(true, 3, Duration.ofSeconds(1)));

    @Test
    void gives_up_on_an_event_that_keeps_failing() {
        BackOffExecution pauses = pausesAfter(new IllegalStateException("no"));

        assertThat(pauses.nextBackOff()).isEqualTo(1_000);
        assertThat(pauses.nextBackOff()).isEqualTo(2_000);
        assertThat(pauses.nextBackOff()).isEqualTo(4_000);
        assertThat(pauses.nextBackOff()).isEqualTo(BackOffExecution.STOP);
    }

    @Test
    void waits_for_the_database_however_long_it_is_away() {
        BackOffExecution pauses = pausesAfter(new CannotCreateTransactionException("database away"));

        for (int i = 0; i < 10_000; i++) {
            assertThat(pauses.nextBackOff()).isBetween(1_000L, 30_000L);
        }
    }

    private BackOffExecution pausesAfter(Exception cause) {
        return retries.after(new ListenerExecutionFailedException("listener", cause))
                .start();
    }
}
