package org.recommendationtracker.event;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Carries events from the outbox to Kafka on a thread of its own, as soon as a transaction that wrote some commits, on the
 * one node that holds the {@link Lease}. No database transaction is open while it sends.
 *
 * <p>Each event arrives at least once, and once unless something breaks between its arrival and the mark in the outbox
 * that it is sent: the process ends there; the relay is stopped while acknowledgements are overdue; or the node loses its
 * lease while it still sends, because it could not reach the database or stood still until the lease was over. Then it is
 * sent again, with the same id and sequence, by which readers know it.
 */
@Component
class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    /** No subject's reference; a list in a query must not be empty. */
    private static final Set<String> NONE = Set.of("");

    private final OutboxRepository outbox;
    private final Courier courier;
    private final Lease lease;
    private final RelaySignal signal;
    private final RelaySettings settings;
    private final Clock clock;

    /** Subjects one of whose events failed, with the time in nanoseconds at which it is tried again. */
    private final Map<String, Long> heldBack = new HashMap<>();

    private boolean outage;
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;

    Relay(
            OutboxRepository outbox,
            Courier courier,
            Lease lease,
            RelaySignal signal,
            RelaySettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.courier = courier;
        this.lease = lease;
        this.signal = signal;
        this.settings = settings;
        this.clock = clock;
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
            lease.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("The relay's lease could not be given back; it ends by itself", e);
        } finally {
            courier.giveUp();
        }
    }

    /** Whether more is waiting that can be sent at once. Whatever breaks here is tried again later. */
    private boolean relaySome() {
        try {
            return lease.hold() && relayBatch();
        } catch (RuntimeException e) {
            LOG.warn("The outbox could not be relayed; trying again in {}", settings.pollInterval(), e);
            return false;
        }
    }

    private boolean relayBatch() {
        long now = System.nanoTime();
        heldBack.values().removeIf(until -> until - now <= 0);
        List<OutboxEntry> batch =
                outbox.unsentExceptOf(heldBack.isEmpty() ? NONE : heldBack.keySet(), Limit.of(settings.batchSize()));
        if (batch.isEmpty()) {
            return false;
        }
        Delivery delivery = courier.deliver(batch, this::mayGoOn);
        if (!delivery.sent().isEmpty()) {
            outbox.markSent(delivery.sent(), clock.instant());
            courier.forget(delivery.sent());
        }
        long retryAt = System.nanoTime() + settings.pollInterval().toNanos();
        delivery.heldBack().forEach(subject -> heldBack.put(subject, retryAt));
        report(delivery);
        return !delivery.isStopped() && batch.size() == settings.batchSize();
    }

    private boolean mayGoOn() {
        return !stopping && lease.hold();
    }

    private void report(Delivery delivery) {
        if (outage != delivery.isStopped()) {
            outage = delivery.isStopped();
            if (outage) {
                LOG.warn("Events cannot be sent now; they wait in the outbox");
            } else {
                LOG.info("Events are being sent again");
            }
        }
    }
}
