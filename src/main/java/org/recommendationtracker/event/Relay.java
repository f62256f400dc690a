package org.recommendationtracker.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.fault.LastingFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries events from the outbox to Kafka on a thread of its own, as soon as a transaction that wrote some commits, on the
 * one node that holds the {@link Lease}. No database transaction is open while it sends.
 *
 * <p>Each event arrives at least once, and once unless something breaks between its commit on the topic and the mark in the
 * outbox that it is sent, which {@link SentMarks} makes: the process ends there; or the node loses its lease, or is stopped, while the brokers owe the answer
 * to a commit. Then it is sent again, with the same id and sequence, by which readers know it. A node that sends on without
 * the lease is refused by the brokers: see {@link OutboxPublisher}.
 */
@Component
class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final OutboxRepository outbox;
    private final SentMarks marks;
    private final OutboxPublisher publisher;
    private final TopicComparison comparison;
    private final Lease lease;
    private final RelaySignal signal;
    private final RelaySettings settings;

    /** Subjects one of whose events failed, with the time in nanoseconds at which it is tried again. */
    private final Map<String, Long> heldBack = new HashMap<>();

    private final LastingFault failure =
            new LastingFault(LOG, "The outbox cannot be relayed now", "The outbox is being relayed again");
    private boolean outage;
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;

    Relay(
            OutboxRepository outbox,
            SentMarks marks,
            OutboxPublisher publisher,
            TopicComparison comparison,
            Lease lease,
            RelaySignal signal,
            RelaySettings settings) {
        this.outbox = outbox;
        this.marks = marks;
        this.publisher = publisher;
        this.comparison = comparison;
        this.lease = lease;
        this.signal = signal;
        this.settings = settings;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    /** Before the web server, and so stopped after it: what the last requests wrote is still sent. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            stopping = false;
            Thread started = new Thread(this::run, "outbox-relay");
            started.setDaemon(true);
            thread = started;
            started.start();
        }
    }

    /**
     * Lets the batch under way end, unless acknowledgements are overdue, and gives the lease back. The thread is not
     * interrupted: that would close the files of an embedded database.
     */
    @Override
    public synchronized void stop() {
        Thread stopped = thread;
        if (stopped == null) {
            return;
        }
        stopping = true;
        signal.wake();
        try {
            stopped.join(STOP_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    private void run() {
        try {
            while (!stopping) {
                if (!relaySome()) {
                    signal.await(settings.pollInterval());
                }
            }
            marks.finish();
            lease.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("What was sent may not be marked, and is sent again; the relay's lease ends by itself", e);
        } finally {
            publisher.disconnect();
        }
    }

    /** Whether more is waiting that can be sent at once. Whatever breaks here is tried again later. */
    private boolean relaySome() {
        try {
            if (!lease.hold()) {
                publisher.disconnect();
                return false;
            }
            if (!publisher.connect()) {
                report(true);
                return false;
            }
            comparison.make();
            boolean more = relayBatch();
            failure.isNotMet();
            return more;
        } catch (RuntimeException e) {
            failure.isMet(e);
            return false;
        }
    }

    private boolean relayBatch() {
        long now = System.nanoTime();
        heldBack.values().removeIf(until -> until - now <= 0);
        List<OutboxEntry> batch = outbox.unsent(heldBack.keySet(), marks.unmarked(), settings.batchSize());
        if (batch.isEmpty()) {
            return false;
        }
        BatchResult result = publisher.send(batch, this::mayGoOn);
        if (!result.sent().isEmpty()) {
            marks.mark(result.sent());
        }
        long retryAt = System.nanoTime() + settings.pollInterval().toNanos();
        result.heldBack().forEach(subject -> heldBack.put(subject, retryAt));
        if (result.isFenced()) {
            LOG.info("Another node has taken over the relay");
            lease.release();
            return false;
        }
        report(result.isStopped());
        return !result.isStopped() && batch.size() == settings.batchSize();
    }

    private boolean mayGoOn() {
        return !stopping && lease.hold();
    }

    private void report(boolean outageNow) {
        if (outage != outageNow) {
            outage = outageNow;
            if (outage) {
                LOG.warn("Events cannot be sent now; they wait in the outbox");
            } else {
                LOG.info("Events are being sent again");
            }
        }
    }
}
