package org.recommendationtracker.fault;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * How many of something failed for good and wait for an administrator, in health and as a metric. The application goes on
 * with everything else: a warning, and no reason to send people elsewhere.
 */
public abstract class WaitingFailures implements HealthIndicator, MeterBinder, SchedulingConfigurer {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final String metric;
    private final String description;
    private final LastSeen<Long> number;

    /**
     * @param what they are, as in "The failed jobs cannot be counted"
     */
    protected WaitingFailures(String metric, String what, Supplier<Long> count, Logger log) {
        this.metric = metric;
        this.description = "The %s that wait for an administrator; NaN if they cannot be counted".formatted(what);
        this.number = new LastSeen<>(
                count,
                new LastingFault(
                        log,
                        "The %s cannot be counted".formatted(what),
                        "The %s are being counted again".formatted(what)));
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(number::look, LOOK_EVERY);
    }

    @Override
    public Health health() {
        return number.value()
                .map(waiting -> (waiting == 0 ? Health.up() : Health.status("WARNING"))
                        .withDetail("waiting", waiting)
                        .withDetail("page", "/failures")
                        .build())
                .orElseGet(() -> Health.unknown().build());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(metric, this, failures -> failures.number
                        .value()
                        .map(Long::doubleValue)
                        .orElse(Double.NaN))
                .description(description)
                .register(registry);
    }
}
