package org.recommendationtracker.report;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Publishes the long reports that are due, one after the other on a thread of its own, each in one transaction: readers
 * see a report whole or not at all, and of a node that dies nothing is left but the report's place in the queue. No other
 * node publishes the same report meanwhile, since the database holds the report's row for this one.
 */
@Component
class LongPublications implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LongPublications.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final LongPublicationRepository due;
    private final Reports reports;
    private final LongReportSettings settings;

    /** Reports whose publication failed, with the time in nanoseconds at which it is tried again. */
    private final Map<String, Long> heldBack = new HashMap<>();

    private volatile @Nullable Thread thread;
    private volatile CountDownLatch stopping = new CountDownLatch(1);

    LongPublications(LongPublicationRepository due, Reports reports, LongReportSettings settings) {
        this.due = due;
        this.reports = reports;
        this.settings = settings;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            stopping = new CountDownLatch(1);
            Thread started = new Thread(this::run, "long-publications");
            started.setDaemon(true);
            thread = started;
            started.start();
        }
    }

    /** The thread is not interrupted: that would close the files of an embedded database. */
    @Override
    public synchronized void stop() {
        Thread stopped = thread;
        if (stopped == null) {
            return;
        }
        stopping.countDown();
        try {
            stopped.join(STOP_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    private void run() {
        try {
            do {
                publishDue();
            } while (!stopping.await(settings.pollInterval().toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void publishDue() {
        try {
            long now = System.nanoTime();
            heldBack.values().removeIf(until -> until - now <= 0);
            due.reports().stream()
                    .filter(report -> !heldBack.containsKey(report) && stopping.getCount() > 0)
                    .forEach(this::publish);
        } catch (RuntimeException e) {
            LOG.warn("Long reports cannot be published now; looking again in {}", settings.pollInterval(), e);
        }
    }

    private void publish(String report) {
        try {
            reports.publishWhole(report);
        } catch (RuntimeException e) {
            LOG.error("Report {} could not be published; trying again in {}", report, settings.retryAfter(), e);
            heldBack.put(report, System.nanoTime() + settings.retryAfter().toNanos());
        }
    }
}
