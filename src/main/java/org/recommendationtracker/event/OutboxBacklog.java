package org.recommendationtracker.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.recommendationtracker.fault.LastSeen;
import org.recommendationtracker.fault.LastingFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** What is owed to the readers, for all nodes together: each node reports the same, a few seconds later. */
@Component
class OutboxBacklog implements MeterBinder, SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxBacklog.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final Clock clock;
    private final LastSeen<Waiting> waiting;

    /** @param oldest when the oldest of them was written; empty if none waits */
    record Waiting(long events, Optional<Instant> oldest) {}

    OutboxBacklog(OutboxRepository outbox, Clock clock) {
        this.clock = clock;
        this.waiting = new LastSeen<>(
                () -> new Waiting(outbox.backlog(), outbox.oldestUnsent()),
                new LastingFault(LOG, "The outbox cannot be counted", "The outbox is being counted again"));
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::look, LOOK_EVERY);
    }

    void look() {
        waiting.look();
    }

    /** Empty if the database did not answer. */
    Optional<Waiting> value() {
        return waiting.value();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tracker.outbox.backlog", this, OutboxBacklog::events)
                .description("Events that are not sent yet; NaN if the database does not answer")
                .baseUnit("rows")
                .register(registry);
        TimeGauge.builder("tracker.outbox.age", this, TimeUnit.SECONDS, OutboxBacklog::ageInSeconds)
                .description("Age of the oldest event that is not sent yet; 0 if none waits")
                .register(registry);
    }

    private double events() {
        return value().map(Waiting::events).map(Long::doubleValue).orElse(Double.NaN);
    }

    private double ageInSeconds() {
        return value().map(seen -> seen.oldest()
                        .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1_000.0)
                        .orElse(0.0))
                .orElse(Double.NaN);
    }
}
