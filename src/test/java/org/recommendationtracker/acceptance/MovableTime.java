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
import org.recommendationtracker.sweep.Due;
import org.recommendationtracker.sweep.DueWork;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The application's time, as far as a test moves it, and what becomes due while it moves. */
@TestConfiguration(proxyBeanMethods = false)
public class MovableTime {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    Calendar calendar(
            MovableClock clock,
            RuntimeService runtime,
            ManagementService jobs,
            @Qualifier("dueClocks") DueWork due,
            PlatformTransactionManager transactions) {
        return new Calendar(clock, runtime, jobs, due, new TransactionTemplate(transactions));
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
    public record Calendar(
            MovableClock clock,
            RuntimeService runtime,
            ManagementService jobs,
            DueWork clocks,
            TransactionTemplate transaction) {

        private static final int ALL = 1_000_000;

        /** Nine o'clock in the morning. */
        public void set(LocalDate day) {
            clock.set(day.atTime(9, 0).atZone(England.ZONE).toInstant());
        }

        /** Lets everything happen to a recommendation that becomes due in so many days, each thing at its time. */
        public void pass(String reference, int days) {
            Instant end = clock.instant().plus(Duration.ofDays(days));
            for (Optional<Runnable> next = next(reference, end); next.isPresent(); next = next(reference, end)) {
                next.get().run();
            }
            clock.set(end);
        }

        private Optional<Runnable> next(String reference, Instant end) {
            Optional<Job> job = nextJob(reference, end);
            Optional<Due> due = nextDue(reference, LocalDate.ofInstant(end, England.ZONE));
            if (job.isPresent()
                    && due.filter(first -> isBefore(first, job.get())).isEmpty()) {
                return Optional.of(() -> execute(job.get()));
            }
            return due.map(first -> () -> carryOut(first));
        }

        private static boolean isBefore(Due due, Job job) {
            return startOf(due).isBefore(job.getDuedate().toInstant());
        }

        private void execute(Job job) {
            moveOnTo(job.getDuedate().toInstant());
            jobs.executeJob(job.getId());
        }

        private void carryOut(Due due) {
            moveOnTo(startOf(due));
            transaction.executeWithoutResult(status -> clocks.carryOut(due.key(), England.today(clock)));
        }

        private void moveOnTo(Instant when) {
            if (when.isAfter(clock.instant())) {
                clock.set(when);
            }
        }

        private static Instant startOf(Due due) {
            return due.day().atStartOfDay(England.ZONE).toInstant();
        }

        private Optional<Due> nextDue(String reference, LocalDate end) {
            return clocks.due(end, Due.FIRST, ALL).stream()
                    .filter(due -> due.key().startsWith(reference))
                    .findFirst();
        }

        private Optional<Job> nextJob(String reference, Instant end) {
            return runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(reference + "%").list().stream()
                    .flatMap(instance ->
                            jobs.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                    .filter(job -> !job.getDuedate().toInstant().isAfter(end))
                    .min(Comparator.comparing(Job::getDuedate));
        }
    }
}
