package org.recommendationtracker.event;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends events to Kafka, in order per subject, and tells which arrived.
 *
 * <p>A batch is one transaction, in the order of writing: a failure cannot leave a gap with later events behind it. All
 * nodes use the same names for them ({@code transactional.id}). Whoever connects raises their epochs, and from then on the brokers refuse whatever a
 * node sends that connected before: one that stood still cannot put old states behind new ones.
 *
 * <p>Confined to the relay's thread.
 */
@Component
class OutboxPublisher {

    /**
     * Two, which take turns: the brokers are still writing a transaction's end into each partition when they say that it is
     * committed, and begin no other of the same name until they are through.
     */
    static final List<String> TRANSACTIONAL_IDS = List.of("outbox-relay", "outbox-relay-2");

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPublisher.class);

    private final Map<String, Object> configuration;
    private final KafkaAdmin admin;
    private boolean topicsExist;

    /** Take turns; none if not connected. */
    private final Deque<Producer<String, CloudEvent>> producers = new ArrayDeque<>();

    OutboxPublisher(ProducerFactory<?, ?> configured, KafkaAdmin admin) {
        this.configuration = new HashMap<>(configured.getConfigurationProperties());
        this.configuration.putAll(Map.of(
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
        if (topicsExist && producers.isEmpty()) {
            try {
                TRANSACTIONAL_IDS.forEach(this::connect);
            } catch (KafkaException e) {
                LOG.debug("Not connected", e);
                disconnect();
            }
        }
        return !producers.isEmpty();
    }

    private void connect(String transactionalId) {
        Map<String, Object> named = new HashMap<>(configuration);
        named.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        Producer<String, CloudEvent> producer =
                new KafkaProducer<>(named, new StringSerializer(), new EventSerializer());
        producers.add(producer);
        producer.initTransactions();
    }

    /** Ends the connection; what is under way may be committed or not. */
    void disconnect() {
        producers.forEach(producer -> producer.close(Duration.ZERO));
        producers.clear();
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
        List<OutboxEntry> unsent = batch;
        while (!producers.isEmpty() && !unsent.isEmpty()) {
            Producer<String, CloudEvent> next = producers.remove();
            producers.add(next);
            EventTransaction transaction = new EventTransaction(next);
            if (transaction.commit(unsent, shouldContinue)) {
                unsent.forEach(result::sent);
                return result;
            }
            unsent = withoutRefused(unsent, transaction, result);
        }
        return result;
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
