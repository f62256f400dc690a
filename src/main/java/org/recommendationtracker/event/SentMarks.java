package org.recommendationtracker.event;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Marks in the outbox what was sent, on a thread of its own: what comes next does not wait for it. Knows what is on the topics
 * and not marked yet, which must not be sent again.
 *
 * <p>Confined to the relay's thread.
 */
@Component
class SentMarks implements DisposableBean {

    /** More runs than a query should leave out: they are waited for. */
    private static final int MAX_RUNS = 20;

    private final OutboxRepository outbox;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread marker = new Thread(task, "outbox-marks");
        marker.setDaemon(true);
        return marker;
    });

    private List<Positions> unmarked = List.of();
    private CompletableFuture<Void> marking = CompletableFuture.completedFuture(null);

    SentMarks(OutboxRepository outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What was sent and may not be marked yet.
     *
     * @throws CompletionException if marking failed; it is being tried again
     */
    List<Positions> unmarked() {
        if (marking.isDone() || unmarked.size() > MAX_RUNS) {
            finish();
        }
        return unmarked;
    }

    /**
     * Begins to mark what was just sent, once what was sent before is marked.
     *
     * @throws CompletionException if that failed; all of it is being tried again
     */
    void mark(Collection<Long> sent) {
        try {
            finish();
        } finally {
            unmarked = Stream.concat(unmarked.stream(), Positions.of(sent).stream())
                    .toList();
            begin();
        }
    }

    /**
     * Waits until all that was sent is marked.
     *
     * @throws CompletionException if marking failed; it is being tried again
     */
    void finish() {
        try {
            marking.join();
            unmarked = List.of();
        } catch (CompletionException e) {
            begin();
            throw e;
        }
    }

    private void begin() {
        List<Positions> all = unmarked;
        Instant now = clock.instant();
        marking = CompletableFuture.runAsync(() -> outbox.markSent(all, now), thread);
    }

    @Override
    public void destroy() {
        thread.shutdown();
    }
}
