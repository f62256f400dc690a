package org.recommendationtracker.event;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.recommendationtracker.fault.LastSeen;
import org.recommendationtracker.fault.LastingFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Whether the brokers answer, and how much waits for them in the outbox. While they do not, people go on with their work
 * and events wait: a warning, and no reason to send people elsewhere.
 */
@Component
class Brokers implements HealthIndicator, SchedulingConfigurer, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Brokers.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(4);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(4);
    private static final Duration LATE = Duration.ofMinutes(1);

    private final OutboxBacklog backlog;
    private final Clock clock;
    private final Admin admin;
    private final LastSeen<Integer> nodes;

    Brokers(OutboxBacklog backlog, KafkaAdmin configured, Clock clock) {
        this.backlog = backlog;
        this.clock = clock;
        this.admin = Admin.create(configured.getConfigurationProperties());
        this.nodes = new LastSeen<>(
                this::answering, new LastingFault(LOG, "The brokers do not answer", "The brokers answer again"));
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::look, LOOK_EVERY);
    }

    void look() {
        nodes.look();
    }

    @Override
    public Health health() {
        Health.Builder health = nodes.value()
                .map(answering -> Health.up().withDetail("nodes", answering))
                .orElseGet(() -> Health.status("WARNING").withDetail("reason", "the brokers do not answer"));
        backlog.value().ifPresent(waiting -> {
            health.withDetail("waiting", waiting.events());
            waiting.oldest().ifPresent(oldest -> {
                Duration age = Duration.between(oldest, clock.instant());
                health.withDetail("oldestWaitsSeconds", age.toSeconds());
                if (age.compareTo(LATE) > 0) {
                    health.status("WARNING");
                }
            });
        });
        return health.build();
    }

    @Override
    public void destroy() {
        admin.close(Duration.ZERO);
    }

    private int answering() {
        try {
            return admin.describeCluster()
                    .nodes()
                    .get(ANSWER_WITHIN.toSeconds(), TimeUnit.SECONDS)
                    .size();
        } catch (TimeoutException e) {
            LOG.debug("No answer", e);
            throw new KafkaException("no answer within " + ANSWER_WITHIN.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw new KafkaException("refused", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
