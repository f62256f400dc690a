package org.recommendationtracker.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends events to Kafka, in order per subject, and tells which arrived.
 *
 * <p>A batch is one transaction, in the order of writing: a failure cannot leave a gap with later events behind it. All
 * nodes use one {@code transactional.id}. Whoever connects raises its epoch, and from then on the brokers refuse whatever a
 * node sends that connected before: one that stood still cannot put old states behind new ones.
 *
 * <p>Confined to the relay's thread.
 */
@Component
class OutboxPublisher {

    static final String TRANSACTIONAL_ID = "outbox-relay";

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPublisher.class);

    private final Map<String, Object> configuration;
    private final KafkaAdmin admin;
    private boolean topicsExist;
    private @Nullable Producer<String, CloudEvent> producer;

    /** Committed on the topics, but not marked as sent yet. */
    private final Set<Long> committedUnmarked = new HashSet<>();

    OutboxPublisher(ProducerFactory<?, ?> configured, KafkaAdmin admin) {
        this.configuration = new HashMap<>(configured.getConfigurationProperties());
        this.configuration.putAll(Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                TRANSACTIONAL_ID,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Integer.MAX_VALUE,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                3_000,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.MAX_MESSAGE,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.LINGER_MS_CONFIG,
                0));
        this.admin = admin;
    }

    /**
     * Connects if it is not connected, which shuts out every node that did before.
     *
     * <p>A batch must be read from the outbox after this: then it lacks nothing that another node sent, and nobody can send
     * more behind its back.
     *
     * @return whether events can be sent
     */
    boolean connect() {
        topicsExist = topicsExist || admin.initialize();
        if (!topicsExist) {
            return false;
        }
        if (producer == null) {
            producer = new KafkaProducer<>(configuration, new StringSerializer(), new CloudEventSerializer());
            try {
                producer.initTransactions();
            } catch (KafkaException e) {
                LOG.debug("Not connected", e);
                disconnect();
            }
        }
        return producer != null;
    }

    /** Ends the connection; what is under way may be committed or not. */
    void disconnect() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    /**
     * Sends the events, and after each recommendation's last its state. An event that cannot be sent holds back what follows
     * on its subject, and nothing else.
     *
     * @param batch in the order of writing
     * @param shouldContinue asked now and then while the brokers do not answer; if it says no, what is under way is given up: it may be
     *     committed or not
     */
    BatchResult send(List<OutboxEntry> batch, BooleanSupplier shouldContinue) {
        BatchResult result = new BatchResult();
        List<OutboxEntry> unsent = new ArrayList<>();
        for (OutboxEntry entry : batch) {
            if (committedUnmarked.contains(entry.position())) {
                result.sent(entry);
            } else {
                unsent.add(entry);
            }
        }
        while (producer != null && !unsent.isEmpty()) {
            EventTransaction transaction = new EventTransaction(producer);
            if (transaction.commit(unsent, shouldContinue)) {
                unsent.forEach(entry -> {
                    committedUnmarked.add(entry.position());
                    result.sent(entry);
                });
                return result;
            }
            unsent = withoutRefused(unsent, transaction, result);
        }
        return result;
    }

    /** To be called when the events that arrived are marked, so that they will not come again. */
    void forget(Collection<Long> marked) {
        committedUnmarked.removeAll(marked);
    }

    /** What is left to be tried again in a new transaction; the connection is ended if nothing can be. */
    private List<OutboxEntry> withoutRefused(
            List<OutboxEntry> entries, EventTransaction transaction, BatchResult result) {
        List<OutboxEntry> left = sendable(entries, transaction, result);
        if (!transaction.isFenced() && left.size() < entries.size()) {
            try {
                transaction.abort();
                return left;
            } catch (KafkaException e) {
                LOG.debug("Not taken back", e);
            }
        }
        if (transaction.isFenced()) {
            result.fence();
        } else {
            LOG.debug("Not committed", transaction.failure());
            topicsExist = false;
            result.stop();
        }
        disconnect();
        return List.of();
    }

    /** The events without those that were refused, and without what follows these on their subjects. */
    private static List<OutboxEntry> sendable(
            List<OutboxEntry> entries, EventTransaction transaction, BatchResult result) {
        List<OutboxEntry> left = new ArrayList<>();
        for (OutboxEntry entry : entries) {
            if (!result.heldBack().contains(entry.subject())) {
                Optional<Exception> refusal = transaction.refusal(entry);
                refusal.ifPresentOrElse(reason -> holdBack(entry, reason, result), () -> left.add(entry));
            }
        }
        return left;
    }

    private static void holdBack(OutboxEntry entry, Exception reason, BatchResult result) {
        LOG.warn("Not sent, so what follows on its subject is held back: {}: {}", entry, reason.toString());
        result.holdBack(entry.subject());
    }
}
