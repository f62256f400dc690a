package org.recommendationtracker.acceptance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.recommendationtracker.party.England;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The application's time, as far as a test moves it, and what becomes due while it moves. */
@TestConfiguration(proxyBeanMethods = false)
public class MovableTime {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    Calendar calendar(MovableClock clock, RuntimeService runtime, ManagementService jobs) {
        return new Calendar(clock, runtime, jobs);
    }

    /** Goes on like any clock from where it was set. */
    static class MovableClock extends Clock {

        private volatile Duration offset = Duration.ZERO;

        void set(Instant now) {
            offset = Duration.between(Instant.now(), now);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(offset);
        }

        @Override
        public ZoneId getZone() {
            return England.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), offset);
        }
    }

    /** Lets days go by. */
    public record Calendar(MovableClock clock, RuntimeService runtime, ManagementService jobs) {

        /** Nine o'clock in the morning. */
        public void set(LocalDate day) {
            clock.set(day.atTime(9, 0).atZone(England.ZONE).toInstant());
        }

        /** Lets everything happen to a recommendation that becomes due in so many days, each thing at its time. */
        public void pass(String reference, int days) {
            Instant end = clock.instant().plus(Duration.ofDays(days));
            for (Optional<Job> next = next(reference, end); next.isPresent(); next = next(reference, end)) {
                Instant due = next.get().getDuedate().toInstant();
                if (due.isAfter(clock.instant())) {
                    clock.set(due);
                }
                jobs.executeJob(next.get().getId());
            }
            clock.set(end);
        }

        private Optional<Job> next(String reference, Instant end) {
            return runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(reference + "%").list().stream()
                    .flatMap(instance ->
                            jobs.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                    .filter(job -> !job.getDuedate().toInstant().isAfter(end))
                    .min(Comparator.comparing(Job::getDuedate));
        }
    }
}
