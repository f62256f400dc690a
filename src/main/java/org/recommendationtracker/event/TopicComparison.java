package org.recommendationtracker.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the database knows all that was sent. It does not after a backup was restored that is older than the topic: then
 * numbers are given a second time, and readers have seen steps that never were.
 *
 * <p>Made once, before this process sends anything: what it sends would lie behind what is looked for.
 */
@Component
class TopicComparison implements HealthIndicator, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(TopicComparison.class);

    private final TopicEnd topic;
    private final OutboxRepository outbox;
    private final RecordedEvents recorded;
    private boolean made;
    private volatile @Nullable List<TopicEnd.Message> unknown;

    TopicComparison(TopicEnd topic, OutboxRepository outbox, RecordedEvents recorded) {
        this.topic = topic;
        this.outbox = outbox;
        this.recorded = recorded;
    }

    /** Compares the first time that it is called. If the brokers do not answer in time, it is left open. */
    synchronized void make() {
        if (made) {
            return;
        }
        made = true;
        try {
            // the topic first: what is sent meanwhile by another node is in the database already
            List<TopicEnd.Message> found =
                    topic.lastOfEachPartition().stream().filter(this::isUnknown).toList();
            unknown = found;
            found.forEach(message -> LOG.error(
                    "{} is ahead of the database: number {} of {} ({}) was sent, and no step of it is known. Was an older"
                            + " backup restored? What to do is in docs/runbook.md, \"The topic is ahead of the database\"",
                    Topics.EVENTS,
                    message.sequence(),
                    message.subject(),
                    message.id()));
        } catch (KafkaException e) {
            LOG.warn("{} and the database could not be compared: {}", Topics.EVENTS, e.toString());
        }
    }

    @Override
    public Health health() {
        List<TopicEnd.Message> found = unknown;
        if (found == null) {
            return Health.unknown().build();
        }
        return found.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("unknown", found).build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tracker.topic.ahead", this, TopicComparison::partitionsAhead)
                .baseUnit("partitions")
                .description("Partitions whose last event the database did not know at the start; NaN if not compared")
                .register(registry);
    }

    private double partitionsAhead() {
        List<TopicEnd.Message> found = unknown;
        return found == null ? Double.NaN : found.size();
    }

    private boolean isUnknown(TopicEnd.Message message) {
        return !outbox.exists(message.subject(), message.sequence(), message.id())
                && !recorded.know(message.subject(), message.sequence(), message.id());
    }
}
