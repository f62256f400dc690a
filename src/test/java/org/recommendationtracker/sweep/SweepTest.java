package org.recommendationtracker.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.party.England;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

class SweepTest {

    private static final Instant NOW = Instant.parse("2015-01-28T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2015, 1, 28);
    private static final SweepSettings SETTINGS = new SweepSettings(true, Duration.ofMinutes(1));

    private final Clock clock = Clock.fixed(NOW, England.ZONE);
    private final List<String> carriedOut = new ArrayList<>();
    private final Rows clocks = new Rows("clocks");
    private final Rows reminders = new Rows("reminders");
    private final Transactions transactions = new Transactions();
    private final Sweep sweep = new Sweep(List.of(clocks, reminders), SETTINGS, clock, transactions);
    private final SweepHealthIndicator indicator = new SweepHealthIndicator(sweep, SETTINGS, clock);

    @Test
    void what_is_due_is_done_in_the_order_of_its_day_and_nothing_else() {
        clocks.add(TODAY, "B");
        clocks.add(TODAY.plusDays(1), "C");
        clocks.add(TODAY.minusDays(3), "A");

        sweep.run();

        assertThat(carriedOut).containsExactly("A", "B");
        assertThat(clocks.left()).containsExactly("C");
    }

    @Test
    void no_kind_of_work_waits_for_the_backlog_of_another() {
        IntStream.range(0, 250).forEach(number -> clocks.add(TODAY, "C%03d".formatted(number)));
        reminders.add(TODAY, "R");

        sweep.run();

        assertThat(carriedOut).hasSize(251).startsWith("C000").endsWith("C249");
        assertThat(carriedOut.indexOf("R")).isEqualTo(100);
    }

    @Test
    void what_fails_is_passed_over_told_and_tried_again() {
        IntStream.range(0, 120).forEach(number -> clocks.add(TODAY.minusDays(9), "C%03d".formatted(number)));
        clocks.fail.addAll(clocks.left());
        clocks.add(TODAY, "Z");

        sweep.run();

        assertThat(carriedOut).as("beyond a batch that failed as a whole").containsExactly("Z");
        assertThat(sweep.failing()).hasSize(120).first().satisfies(failing -> {
            assertThat(failing.work()).isEqualTo("clocks");
            assertThat(failing.key()).isEqualTo("C000");
            assertThat(failing.reason()).endsWith("C000 does not want to");
            assertThat(failing.since()).isEqualTo(NOW);
        });
        assertThat(health().getStatus()).isEqualTo(new Status("WARNING"));
        assertThat(health().getDetails()).containsEntry("failing", 120).containsEntry("page", "/failures");

        clocks.fail.clear();
        sweep.run();

        assertThat(carriedOut).hasSize(121);
        assertThat(sweep.failing()).isEmpty();
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void what_fails_once_since_somebody_else_was_at_it_is_no_failure() {
        clocks.add(TODAY, "A");
        clocks.failOnce.add("A");

        sweep.run();

        assertThat(carriedOut).containsExactly("A");
        assertThat(sweep.failing()).isEmpty();
    }

    @Test
    void without_a_database_the_sweep_ends_at_once() {
        clocks.add(TODAY, "A");
        transactions.unreachable = true;

        assertThatThrownBy(sweep::run).isInstanceOf(CannotCreateTransactionException.class);

        assertThat(sweep.failing()).isEmpty();
        assertThat(clocks.left()).containsExactly("A");
    }

    @Test
    void how_far_it_is_can_be_read_of_metrics_and_health() {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        indicator.bindTo(metrics);
        clocks.add(TODAY.minusDays(5), "A");
        clocks.add(TODAY, "B");
        reminders.add(TODAY.plusDays(1), "C");

        assertThat(health().getStatus()).as("behind for days").isEqualTo(new Status("WARNING"));
        assertThat(metrics.get("tracker.sweep.due")
                        .tag("work", "clocks")
                        .gauge()
                        .value())
                .isEqualTo(2);
        assertThat(metrics.get("tracker.sweep.days.behind")
                        .tag("work", "clocks")
                        .gauge()
                        .value())
                .isEqualTo(5);

        sweep.run();

        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(metrics.get("tracker.sweep.due")
                        .tag("work", "clocks")
                        .gauge()
                        .value())
                .isZero();
        assertThat(metrics.get("tracker.sweep.done")
                        .tag("work", "clocks")
                        .functionCounter()
                        .count())
                .isEqualTo(2);
    }

    private Health health() {
        ScheduledTaskRegistrar tasks = new ScheduledTaskRegistrar();
        indicator.configureTasks(tasks);
        tasks.getFixedDelayTaskList().forEach(task -> task.getRunnable().run());
        return indicator.health();
    }

    /** Due work in memory. */
    private final class Rows implements DueWork {

        private static final Comparator<Due> ORDER =
                Comparator.comparing(Due::day).thenComparing(Due::key);

        private final String name;
        private final TreeSet<Due> rows = new TreeSet<>(ORDER);
        private final Set<String> fail = new HashSet<>();
        private final Set<String> failOnce = new HashSet<>();

        Rows(String name) {
            this.name = name;
        }

        void add(LocalDate day, String key) {
            rows.add(new Due(day, key));
        }

        List<String> left() {
            return rows.stream().map(Due::key).toList();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<Due> due(LocalDate today, Due after, int most) {
            return rows.tailSet(after, false).stream()
                    .filter(due -> !due.day().isAfter(today))
                    .limit(most)
                    .toList();
        }

        @Override
        public void carryOut(String key, LocalDate today) {
            if (fail.contains(key) || failOnce.remove(key)) {
                throw new IllegalStateException(key + " does not want to");
            }
            rows.removeIf(due -> due.key().equals(key));
            carriedOut.add(key);
        }
    }

    private static final class Transactions implements PlatformTransactionManager {

        private boolean unreachable;

        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            if (unreachable) {
                throw new CannotCreateTransactionException("no database");
            }
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {
            assertThat(status.isRollbackOnly()).isFalse();
        }

        @Override
        public void rollback(TransactionStatus status) {
            assertThat(status.isCompleted()).isFalse();
        }
    }
}
