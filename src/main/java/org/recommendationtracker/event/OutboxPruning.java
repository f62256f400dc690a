package org.recommendationtracker.event;

import java.time.Clock;
import java.time.Duration;
import org.recommendationtracker.fault.LastingFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Removes from the outbox what was sent some time ago: the topic has it, and {@link RecordedEvents} can make it anew. */
@Component
class OutboxPruning implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPruning.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    /** Few, so that whoever writes to the outbox meanwhile does not wait for long. */
    private static final int AT_ONCE = 1_000;

    private final OutboxRepository outbox;
    private final RelaySettings settings;
    private final Clock clock;
    private final LastingFault fault =
            new LastingFault(LOG, "The outbox cannot be pruned", "The outbox is being pruned again");

    OutboxPruning(OutboxRepository outbox, RelaySettings settings, Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (settings.enabled()) {
            tasks.addFixedDelayTask(this::pruneIfPossible, EVERY);
        }
    }

    private void pruneIfPossible() {
        try {
            prune();
            fault.isNotMet();
        } catch (RuntimeException e) {
            fault.isMet(e);
        }
    }

    void prune() {
        int removed = AT_ONCE;
        while (removed == AT_ONCE && !Thread.currentThread().isInterrupted()) {
            removed = outbox.removeSentBefore(clock.instant().minus(settings.keepSent()), AT_ONCE);
        }
    }
}
