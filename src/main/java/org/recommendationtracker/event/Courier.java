package org.recommendationtracker.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends events to Kafka, in order per subject, and tells which arrived.
 *
 * <p>An event goes out only when its subject's former one is acknowledged, so that a failure cannot leave a gap with later
 * events behind it; different subjects go side by side. While the broker is away, what was handed to the producer stays
 * there and is sent once on its return: the producer does not give up (it numbers its messages, so that its own retries
 * are not seen twice).
 *
 * <p>Confined to the relay's thread.
 */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    private final DefaultKafkaProducerFactory<String, CloudEvent> producers;
    private final KafkaAdmin admin;
    private boolean topicsExist;
    private @Nullable Producer<String, CloudEvent> producer;

    /** Events that arrived but whose recommendation's state did not, or that could not be marked as sent. */
    private final Set<Long> arrivedUnmarked = new HashSet<>();

    Courier(ProducerFactory<?, ?> configured, KafkaAdmin admin) {
        this.producers = new DefaultKafkaProducerFactory<>(configured.getConfigurationProperties());
        this.producers.updateConfigs(Map.of(
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                CloudEventSerializer.class,
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
        this.producers.setPhysicalCloseTimeout(0);
        this.admin = admin;
    }

    /**
     * Sends the events, and after each recommendation's last its state.
     *
     * @param batch in the order of writing
     * @param goOn asked now and then while acknowledgements are awaited; where it says no, what is under way is given up:
     *     it may have arrived or not
     */
    Delivery deliver(List<OutboxEntry> batch, BooleanSupplier goOn) {
        Delivery delivery = new Delivery();
        if (!topicsExist()) {
            delivery.stop();
            return delivery;
        }
        Map<String, Queue<OutboxEntry>> waiting = new LinkedHashMap<>();
        for (OutboxEntry entry : batch) {
            waiting.computeIfAbsent(entry.subject(), subject -> new ArrayDeque<>())
                    .add(entry);
        }
        while (!waiting.isEmpty() && !delivery.isStopped() && goOn.getAsBoolean()) {
            List<Attempt> round = sendNextOfEach(waiting, delivery);
            if (!await(round, goOn)) {
                giveUp();
                delivery.stop();
                return delivery;
            }
            round.forEach(attempt -> settle(attempt, waiting, delivery));
            if (round.stream().anyMatch(Attempt::isBroken)) {
                giveUp();
            }
        }
        return delivery;
    }

    /** To be called when the events that arrived are marked, so that they will not come again. */
    void forget(Collection<Long> marked) {
        arrivedUnmarked.removeAll(marked);
    }

    /** Ends the connection; what is under way may have arrived or not. */
    void giveUp() {
        producer = null;
        producers.reset();
    }

    private List<Attempt> sendNextOfEach(Map<String, Queue<OutboxEntry>> waiting, Delivery delivery) {
        List<Attempt> round = new ArrayList<>();
        for (Queue<OutboxEntry> entries : waiting.values()) {
            Attempt attempt = attempt(entries.element(), entries.size() == 1);
            round.add(attempt);
            if (attempt.isUnreachable()) {
                // the others would each wait as long to learn the same
                topicsExist = false;
                delivery.stop();
                break;
            }
        }
        return round;
    }

    private Attempt attempt(OutboxEntry entry, boolean last) {
        CompletableFuture<Void> event =
                arrivedUnmarked.contains(entry.position()) ? DONE : send(() -> Optional.of(Envelope.event(entry)));
        CompletableFuture<Void> state =
                last && !event.isCompletedExceptionally() ? send(() -> Envelope.state(entry)) : DONE;
        return new Attempt(entry, event, state);
    }

    /** Whatever is wrong with a message is a failure of that message only. */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    private CompletableFuture<Void> send(Supplier<Optional<ProducerRecord<String, CloudEvent>>> message) {
        CompletableFuture<Void> result = new CompletableFuture<>();
        try {
            message.get()
                    .ifPresentOrElse(
                            present -> connected().send(present, (metadata, failure) -> {
                                if (failure == null) {
                                    result.complete(null);
                                } else {
                                    result.completeExceptionally(failure);
                                }
                            }),
                            () -> result.complete(null));
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
        return result;
    }

    private Producer<String, CloudEvent> connected() {
        if (producer == null) {
            producer = producers.createProducer();
        }
        return producer;
    }

    private boolean topicsExist() {
        if (!topicsExist) {
            topicsExist = admin.initialize();
        }
        return topicsExist;
    }

    private static boolean await(List<Attempt> round, BooleanSupplier goOn) {
        CompletableFuture<?> all =
                CompletableFuture.allOf(round.stream().map(Attempt::whole).toArray(CompletableFuture[]::new));
        while (true) {
            try {
                all.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                if (!goOn.getAsBoolean()) {
                    return false;
                }
            } catch (ExecutionException e) {
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private void settle(Attempt attempt, Map<String, Queue<OutboxEntry>> waiting, Delivery delivery) {
        OutboxEntry entry = attempt.entry();
        if (!attempt.event().isCompletedExceptionally()) {
            arrivedUnmarked.add(entry.position());
        }
        Throwable failure = attempt.failure();
        if (failure == null) {
            delivery.arrived(entry);
            waiting.computeIfPresent(entry.subject(), (subject, entries) -> {
                entries.remove();
                return entries.isEmpty() ? null : entries;
            });
        } else {
            LOG.warn("Not sent, so what follows on its subject is held back: {}: {}", entry, failure.toString());
            waiting.remove(entry.subject());
            delivery.holdBack(entry.subject());
        }
    }
}
