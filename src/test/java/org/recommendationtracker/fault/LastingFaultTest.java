package org.recommendationtracker.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LastingFaultTest {

    private final AtomicLong nanoTime = new AtomicLong();
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private final Logger log = new LoggerContext().getLogger("test");
    private final LastingFault fault = new LastingFault(log, "It fails", "It works again", nanoTime::get);

    @BeforeEach
    void setUp() {
        told.start();
        log.addAppender(told);
    }

    @Test
    void is_said_at_its_beginning_and_at_its_end() {
        fault.isNotMet();
        for (int time = 0; time < 100; time++) {
            fault.isMet(new IllegalStateException("wrapped", new SQLException("no line\nat all")));
        }
        assertThat(fault.lasts()).isTrue();
        nanoTime.addAndGet(Duration.ofSeconds(90).toNanos());
        fault.isNotMet();
        fault.isNotMet();

        assertThat(fault.lasts()).isFalse();
        assertThat(told.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("It fails: java.sql.SQLException: no line", "It works again, after 90 s");
    }

    @Test
    void is_said_again_every_ten_minutes() {
        fault.isMet(new SQLException("first"));
        nanoTime.addAndGet(Duration.ofMinutes(9).toNanos());
        fault.isMet(new SQLException("second"));
        nanoTime.addAndGet(Duration.ofMinutes(1).toNanos());
        fault.isMet(new SQLException("third"));

        assertThat(told.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "It fails: java.sql.SQLException: first",
                        "It fails, for 10 minutes now: java.sql.SQLException: third");
    }

    @Test
    void a_mistake_of_the_product_comes_with_its_stack_trace() {
        fault.isMet(new IllegalStateException("a mistake"));

        assertThat(told.list)
                .singleElement()
                .extracting(ILoggingEvent::getThrowableProxy)
                .isNotNull();
    }
}
