package org.recommendationtracker.event;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.standalone.EmbeddedBroker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How fast events go out. It judges nothing and is no part of the build: {@code ./mvnw -Pbench test -Dtest=Relay*Benchmark}. */
@EventModuleTest
class RelayBenchmark {

    private static final int SUBJECTS = 2_000;
    private static final int EVENTS_OF_EACH = 10;
    private static final int EVENTS = SUBJECTS * EVENTS_OF_EACH;
    private static final int SINGLE_EVENTS = 12_000;
    private static final int A_SECOND = 200;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private EmbeddedBroker broker;

    @Autowired
    private Relay relay;

    @Autowired
    private OutboxRepository outbox;

    @Autowired
    private KafkaAdmin admin;

    @Test
    void drain_of_a_backlog() {
        admin.initialize();
        for (int run = 1; run <= 8; run++) {
            relay.stop();
            List<String> references = IntStream.range(0, SUBJECTS)
                    .mapToObj(i -> Steps.newReference())
                    .toList();
            for (int event = 1; event <= EVENTS_OF_EACH; event++) {
                String owner = "owner " + event;
                new TransactionTemplate(transactions)
                        .executeWithoutResult(status ->
                                references.forEach(each -> publisher.publishEvent(Steps.ownerAssigned(each, owner))));
            }
            long begin = System.nanoTime();
            relay.start();
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> outbox.backlog() == 0);
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    "%s, drain, run %d: %,d events in %.2f s, %,.0f a second%n",
                    getClass().getSimpleName(), run, EVENTS, seconds, EVENTS / seconds);
        }
    }

    @Test
    void latency_from_commit_to_reader() throws InterruptedException {
        admin.initialize();
        Map<String, Long> arrived = new ConcurrentHashMap<>();
        AtomicBoolean stopping = new AtomicBoolean();
        Thread reader = new Thread(() -> read(arrived, stopping));
        reader.start();
        double[] milliseconds = write(arrived).skip(SINGLE_EVENTS / 2).sorted().toArray();
        stopping.set(true);
        reader.join();
        System.out.printf(
                "%s, from commit to reader at %d a second: median %.1f ms, 99th percentile %.1f ms%n",
                getClass().getSimpleName(), A_SECOND, percentile(milliseconds, 0.5), percentile(milliseconds, 0.99));
    }

    private void read(Map<String, Long> arrived, AtomicBoolean stopping) {
        try (TopicReader events = new TopicReader(broker.getBootstrapServers(), Topics.EVENTS)) {
            while (!stopping.get()) {
                events.next().forEach(key -> arrived.put(key, System.nanoTime()));
            }
        }
    }

    /** How long each took, in the order of writing. One is due every so often, whether the one before has arrived or not. */
    private DoubleStream write(Map<String, Long> arrived) {
        Map<String, Long> committed = new LinkedHashMap<>();
        long begin = System.nanoTime();
        for (int i = 0; i < SINGLE_EVENTS; i++) {
            LockSupport.parkNanos(begin + i * 1_000_000_000L / A_SECOND - System.nanoTime());
            String reference = Steps.newReference();
            commit(reference);
            committed.put(reference, System.nanoTime());
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> arrived.keySet().containsAll(committed.keySet()));
        return committed.entrySet().stream()
                .mapToDouble(each -> Math.max(0, arrived.getOrDefault(each.getKey(), 0L) - each.getValue()) / 1e6);
    }

    private void commit(String reference) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> publisher.publishEvent(Steps.issued(reference)));
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) (sorted.length * share)];
    }
}
