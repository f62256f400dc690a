package org.recommendationtracker.event;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
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
    private static final int SINGLE_EVENTS = 1_000;

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
    void drainOfABacklog() {
        admin.initialize();
        for (int run = 1; run <= 4; run++) {
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
    void latencyFromCommitToReader() {
        admin.initialize();
        try (TopicReader events = new TopicReader(broker.getBootstrapServers(), Topics.EVENTS)) {
            String warm = Steps.newReference();
            commit(warm);
            events.await(warm, 1);
            double[] milliseconds = IntStream.range(0, SINGLE_EVENTS)
                    .mapToDouble(i -> {
                        String reference = Steps.newReference();
                        commit(reference);
                        long committed = System.nanoTime();
                        events.awaitNext(reference);
                        return (System.nanoTime() - committed) / 1e6;
                    })
                    .skip(SINGLE_EVENTS / 5)
                    .sorted()
                    .toArray();
            System.out.printf(
                    "%s, from commit to reader: median %.1f ms, 99th percentile %.1f ms%n",
                    getClass().getSimpleName(), percentile(milliseconds, 0.5), percentile(milliseconds, 0.99));
        }
    }

    private void commit(String reference) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> publisher.publishEvent(Steps.issued(reference)));
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) (sorted.length * share)];
    }
}
