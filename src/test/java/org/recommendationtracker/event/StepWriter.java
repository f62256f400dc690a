package org.recommendationtracker.event;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Commits steps on several subjects in turn, on a thread of its own, and never runs far ahead of what is sent. */
final class StepWriter {

    private static final int MOST_WAITING = 300;

    private final List<String> references;
    private final Consumer<Object> commit;
    private final OutboxRepository outbox;
    private final Map<String, Integer> written = new ConcurrentHashMap<>();
    private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);
    private volatile boolean stopping;

    StepWriter(List<String> references, Consumer<Object> commit, OutboxRepository outbox) {
        this.references = references;
        this.commit = commit;
        this.outbox = outbox;
    }

    void start() {
        work = CompletableFuture.runAsync(this::write);
    }

    /** Lets the step under way end; fails if one could not be written. */
    void stop() {
        stopping = true;
        work.join();
    }

    int written() {
        return references.stream().mapToInt(this::writtenOn).sum();
    }

    int writtenOn(String reference) {
        return written.getOrDefault(reference, 0);
    }

    private void write() {
        for (int i = 0; !stopping; i++) {
            String reference = references.get(i % references.size());
            commit.accept(Steps.ownerAssigned(reference, "owner " + i));
            written.merge(reference, 1, Integer::sum);
            await().forever().pollDelay(Duration.ZERO).until(() -> stopping || outbox.backlog() < MOST_WAITING);
        }
    }
}
