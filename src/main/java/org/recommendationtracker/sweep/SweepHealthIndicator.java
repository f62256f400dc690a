package org.recommendationtracker.sweep;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.recommendationtracker.fault.LastSeen;
import org.recommendationtracker.fault.LastingFault;
import org.recommendationtracker.party.England;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** How far the sweep is, in metrics and in health: a warning if something due cannot be done, or has waited for days. */
@Component
class SweepHealthIndicator implements HealthIndicator, MeterBinder, SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(SweepHealthIndicator.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

    /** More are not counted. */
    private static final int MAX_COUNTED = 10_000;

    private static final int MAX_DAYS_BEHIND = 1;

    private final Sweep sweep;
    private final SweepSettings settings;
    private final Clock clock;
    private final LastSeen<Map<String, Waiting>> waiting;

    /** @param daysBehind days since the oldest fell due; 0 if none waits, or since today */
    private record Waiting(int pieces, long daysBehind) {}

    SweepHealthIndicator(Sweep sweep, SweepSettings settings, Clock clock) {
        this.sweep = sweep;
        this.settings = settings;
        this.clock = clock;
        this.waiting = new LastSeen<>(
                this::count,
                new LastingFault(LOG, "What is due cannot be counted", "What is due is being counted again"));
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (settings.enabled()) {
            tasks.addFixedDelayTask(waiting::look, LOOK_EVERY);
        }
    }

    private Map<String, Waiting> count() {
        LocalDate today = England.today(clock);
        return sweep.works().collect(Collectors.toMap(work -> work.work().name(), work -> count(work, today)));
    }

    private static Waiting count(Progress work, LocalDate today) {
        List<Due> due = work.work().due(today, Due.FIRST, MAX_COUNTED);
        return new Waiting(
                due.size(),
                due.isEmpty() ? 0 : ChronoUnit.DAYS.between(due.get(0).day(), today));
    }

    @Override
    public Health health() {
        Health.Builder health = sweep.failing().isEmpty() && !isBehind() ? Health.up() : Health.status("WARNING");
        waiting.value()
                .ifPresent(seen -> seen.forEach((work, due) ->
                        health.withDetail(work, Map.of("due", due.pieces(), "days behind", due.daysBehind()))));
        if (!sweep.failing().isEmpty()) {
            health.withDetail("failing", sweep.failing().size()).withDetail("page", "/failures");
        }
        return health.build();
    }

    private boolean isBehind() {
        return waiting.value().stream()
                .flatMap(seen -> seen.values().stream())
                .anyMatch(due -> due.daysBehind() > MAX_DAYS_BEHIND);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        sweep.works().forEach(work -> {
            String name = work.work().name();
            gauge(
                    registry,
                    name,
                    "tracker.sweep.due",
                    "What is due and not done, counted up to 10,000; NaN if it cannot be counted",
                    Waiting::pieces);
            gauge(
                    registry,
                    name,
                    "tracker.sweep.days.behind",
                    "Days since the oldest of it fell due",
                    Waiting::daysBehind);
            Gauge.builder("tracker.sweep.failing", work, one -> one.failing().size())
                    .tag("work", name)
                    .description("What this node could not do when it last tried")
                    .register(registry);
            FunctionCounter.builder("tracker.sweep.done", work, Progress::done)
                    .tag("work", name)
                    .description("What this node has done since it started")
                    .register(registry);
        });
    }

    private void gauge(
            MeterRegistry registry, String work, String metric, String description, ToLongFunction<Waiting> value) {
        Gauge.builder(metric, this, health -> health.value(work, value))
                .tag("work", work)
                .description(description)
                .register(registry);
    }

    private double value(String work, ToLongFunction<Waiting> value) {
        return waiting.value()
                .map(seen -> seen.get(work))
                .map(due -> (double) value.applyAsLong(due))
                .orElse(Double.NaN);
    }
}
