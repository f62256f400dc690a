package org.recommendationtracker.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepetitionFilterTest {

    private final AtomicLong nanoTime = new AtomicLong();
    private final LoggerContext log = new LoggerContext();
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private final Logger library = log.getLogger("com.example.Pool");

    @BeforeEach
    void setUp() {
        log.addTurboFilter(new RepetitionFilter(nanoTime::get));
        told.start();
        log.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(told);
        log.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
    }

    @Test
    void a_librarys_warning_is_said_once_whatever_its_numbers_are() {
        for (int attempt = 0; attempt < 100; attempt++) {
            library.warn("Connection 127.0.0.1:" + attempt + " is not available");
            library.error("No connection for request {}", attempt);
        }

        assertThat(lines()).containsExactly("Connection 127.0.0.1:0 is not available", "No connection for request 0");
    }

    @Test
    void whoever_tells_of_one_exception_tells_the_same() {
        for (int attempt = 0; attempt < 10; attempt++) {
            Throwable cause = new IllegalStateException("closed " + attempt);
            library.error("Not released", new IllegalArgumentException(cause));
            log.getLogger("com.example.Acquisition").error("No job for {}", attempt, cause);
        }
        library.error("Not released", new IllegalArgumentException("another"));

        assertThat(lines()).containsExactly("Not released", "Not released");
    }

    @Test
    void what_lasts_is_said_again_later_with_how_often_it_came() {
        library.warn("The line is broken");
        library.warn("The line is broken");
        library.warn("The line is broken");
        nanoTime.addAndGet(Duration.ofMinutes(10).toNanos());
        library.warn("The line is broken");

        assertThat(lines()).containsExactly("The line is broken", "The line is broken");
    }

    @Test
    void different_lines_are_different() {
        library.warn("{}: {}", "first", "one");
        library.warn("{}: {}", "second", "one");
        log.getLogger("com.example.Other").warn("{}: {}", "first", "one");

        assertThat(lines()).containsExactly("first: one", "second: one", "first: one");
    }

    @Test
    void what_the_product_says_and_what_is_no_warning_always_comes_through() {
        Logger own = log.getLogger("org.recommendationtracker.access.SignInAttempts");
        for (int attempt = 0; attempt < 3; attempt++) {
            own.warn("Somebody guesses passwords");
            library.info("A connection was made");
        }

        assertThat(lines()).hasSize(6);
    }

    private List<String> lines() {
        return told.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
