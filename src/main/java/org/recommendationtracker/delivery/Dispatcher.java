package org.recommendationtracker.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.fault.LastingFault;
import org.recommendationtracker.party.Utc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due through one channel, on threads of its own. No transaction is open while it sends: a message is kept as
 * being sent before, and as sent after. If this node ends in between, another sends the same message once more.
 */
class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int BATCH = 50;

    /** Longer than any attempt takes: until then nobody else tries a message. */
    private static final Duration ATTEMPTED_WITHIN = Duration.ofMinutes(5);

    private final Channel channel;
    private final Messages messages;
    private final Retry retry;
    private final Duration pollInterval;
    private final Clock clock;
    private final LastingFault fault;
    private final Semaphore calls = new Semaphore(0);
    private boolean isKnown;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    Dispatcher(Channel channel, Messages messages, DeliverySettings settings, Clock clock) {
        this.channel = channel;
        this.messages = messages;
        this.retry = new Retry(settings);
        this.pollInterval = settings.pollInterval();
        this.clock = clock;
        String name = channel.choice().name();
        this.fault = new LastingFault(
                LOG, "Notices cannot be sent by " + name, "Notices are being sent by " + name + " again");
    }

    void start() {
        stopping = false;
        thread = new Thread(this::run, "deliveries-" + channel.choice().name());
        thread.setDaemon(true);
        thread.start();
    }

    void wake() {
        calls.release();
    }

    /** Lets the attempts under way end, and begins no others. */
    void stop() {
        stopping = true;
        wake();
    }

    void awaitEnd(Duration atMost) throws InterruptedException {
        if (thread != null) {
            thread.join(atMost.toMillis());
        }
    }

    private void run() {
        ExecutorService senders = Executors.newFixedThreadPool(channel.pace().atOnce());
        try {
            while (!stopping) {
                if (!sendSome(senders) && calls.tryAcquire(pollInterval.toNanos(), TimeUnit.NANOSECONDS)) {
                    calls.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            senders.shutdown();
        }
    }

    /** Whether there may be more that can be sent at once. */
    private boolean sendSome(ExecutorService senders) throws InterruptedException {
        try {
            if (!isKnown) {
                messages.know(channel.choice().name());
                isKnown = true;
            }
            Instant now = Utc.now(clock);
            Instant until = now.plus(ATTEMPTED_WITHIN);
            List<Messages.Attempt> batch =
                    new ArrayList<>(messages.takeAgain(channel.choice().name(), now, until, BATCH));
            batch.addAll(messages.make(channel, now, until, BATCH));
            return !batch.isEmpty() && send(batch, senders);
        } catch (RuntimeException e) {
            fault.isMet(e);
            return false;
        }
    }

    private boolean send(List<Messages.Attempt> batch, ExecutorService senders) throws InterruptedException {
        List<Future<Outcome>> outcomes = new ArrayList<>();
        batch.forEach(attempt -> outcomes.add(senders.submit(() -> channel.send(attempt.message()))));
        List<Messages.Result> results = new ArrayList<>();
        boolean isAway = false;
        for (int i = 0; i < batch.size(); i++) {
            Outcome outcome = outcome(outcomes.get(i));
            isAway |= outcome instanceof Outcome.Away;
            results.add(retry.result(batch.get(i), outcome, Utc.now(clock)));
        }
        messages.keep(results);
        if (!isAway) {
            fault.isNotMet();
        }
        return !isAway;
    }

    private Outcome outcome(Future<Outcome> sent) throws InterruptedException {
        try {
            Outcome outcome = sent.get();
            if (outcome instanceof Outcome.Away away) {
                fault.isMet(new ChannelAway(away.reason()));
            }
            return outcome;
        } catch (ExecutionException e) {
            LOG.warn("An attempt to send by {} broke", channel.choice().name(), e.getCause());
            return new Outcome.Failed("The attempt broke: " + e.getCause());
        }
    }
}
