package org.recommendationtracker.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What is owed to the readers, for all nodes together: each node reports the same. */
@Component
class OutboxMetrics implements MeterBinder {

    private final OutboxRepository outbox;
    private final Clock clock;

    OutboxMetrics(OutboxRepository outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tracker.outbox.backlog", outbox, OutboxRepository::backlog)
                .description("Events that are not sent yet")
                .baseUnit("rows")
                .register(registry);
        TimeGauge.builder("tracker.outbox.age", this, TimeUnit.SECONDS, OutboxMetrics::ageInSeconds)
                .description("Age of the oldest event that is not sent yet; 0 where none waits")
                .register(registry);
    }

    private double ageInSeconds() {
        return outbox.oldestUnsent()
                .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1_000.0)
                .orElse(0.0);
    }
}
