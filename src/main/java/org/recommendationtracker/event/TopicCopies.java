package org.recommendationtracker.event;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.TopicDescription;
import org.recommendationtracker.fault.LastSeen;
import org.recommendationtracker.fault.LastingFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Whether the topics are on as many brokers as demanded. One that exists already stays on those that it has, whatever is
 * demanded later. A warning: what is told is kept in the database, and people go on with their work.
 */
@Component
class TopicCopies implements HealthIndicator, SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCopies.class);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final KafkaAdmin admin;
    private final EventSettings settings;
    private final LastSeen<List<String>> tooFew;

    TopicCopies(KafkaAdmin admin, EventSettings settings) {
        this.admin = admin;
        this.settings = settings;
        this.tooFew = new LastSeen<>(
                this::withTooFew,
                new LastingFault(LOG, "The topics cannot be looked at", "The topics can be looked at again"));
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::look, LOOK_EVERY);
    }

    /** Says what is too few as it is first seen, and as it changes. */
    void look() {
        List<String> before = tooFew.value().orElse(List.of());
        tooFew.look();
        tooFew.value().filter(found -> !found.equals(before)).ifPresent(found -> found.forEach(LOG::error));
    }

    @Override
    public Health health() {
        return tooFew.value()
                .map(found -> found.isEmpty()
                        ? Health.up().build()
                        : Health.status("WARNING").withDetail("reasons", found).build())
                .orElseGet(() -> Health.unknown().build());
    }

    private List<String> withTooFew() {
        return admin
                .describeTopics(
                        Topics.EVENTS, Topics.STATUS, Topics.CHECKPOINTS, Topics.LSCB_NOTICES, Topics.OFFICE_NOTICES)
                .values()
                .stream()
                .filter(topic -> copies(topic) < settings.replicationFactor())
                .map(this::inWords)
                .sorted()
                .toList();
    }

    private String inWords(TopicDescription topic) {
        String consequence = copies(topic) < settings.minInsyncReplicas()
                ? ", and nothing is sent there, since tracker.events.min-insync-replicas demands "
                        + settings.minInsyncReplicas()
                : "";
        return ("%s is kept on %d of the %d brokers that tracker.events.replication-factor demands%s: what to do is in"
                        + " docs/runbook.md, \"A topic has fewer copies than demanded\"")
                .formatted(topic.name(), copies(topic), settings.replicationFactor(), consequence);
    }

    /** Of the partition that has the fewest. */
    private static int copies(TopicDescription topic) {
        return topic.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
    }
}
