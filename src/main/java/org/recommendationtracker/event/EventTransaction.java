package org.recommendationtracker.event;

import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TransactionAbortedException;
import org.jspecify.annotations.Nullable;

/** One transaction on the topics: all of its messages become visible together, or none does. */
final class EventTransaction {

    private final Producer<String, CloudEvent> producer;

    /** By position in the outbox; written by the producer's thread. */
    private final Map<Long, Exception> failures = new ConcurrentHashMap<>();

    private @Nullable KafkaException failure;
    private boolean begun;

    private record Message(OutboxEntry entry, ProducerRecord<String, CloudEvent> content) {}

    EventTransaction(Producer<String, CloudEvent> producer) {
        this.producer = producer;
    }

    /**
     * Sends the events, then the state after each subject's last, and commits.
     *
     * @param entries in the order of writing; the producer keeps that order on every partition
     * @param shouldContinue asked while the brokers do not answer. If it says no, the outcome is open.
     * @return whether all of it is committed
     */
    boolean commit(List<OutboxEntry> entries, BooleanSupplier shouldContinue) {
        List<Message> messages = messages(entries);
        if (!failures.isEmpty()) {
            return false;
        }
        try {
            producer.beginTransaction();
            begun = true;
            messages.forEach(this::send);
            awaitCommit(shouldContinue);
            return true;
        } catch (KafkaException e) {
            failure = e;
            return false;
        }
    }

    /** Takes back what was sent. The same producer can go on afterwards; if this fails it cannot. */
    void abort() {
        if (begun) {
            producer.abortTransaction();
        }
    }

    /** Whether another producer of the same name has begun since. */
    boolean isFenced() {
        return isFenced(failure) || failures.values().stream().anyMatch(EventTransaction::isFenced);
    }

    /** Why this entry in particular cannot be sent; empty if it can, or if that is not known. */
    Optional<Exception> refusal(OutboxEntry entry) {
        return Optional.ofNullable(failures.get(entry.position())).filter(EventTransaction::isAboutTheMessage);
    }

    @Nullable KafkaException failure() {
        return failure;
    }

    private List<Message> messages(List<OutboxEntry> entries) {
        List<Message> messages = new ArrayList<>();
        Map<String, OutboxEntry> last = new LinkedHashMap<>();
        for (OutboxEntry entry : entries) {
            add(messages, entry, () -> Optional.of(Envelope.event(entry)));
            last.put(entry.subject(), entry);
        }
        last.values().forEach(entry -> add(messages, entry, () -> Envelope.state(entry)));
        return messages;
    }

    /** Whatever is wrong with an entry is a failure of that entry only. */
    private void add(
            List<Message> messages, OutboxEntry entry, Supplier<Optional<ProducerRecord<String, CloudEvent>>> content) {
        try {
            content.get().ifPresent(present -> messages.add(new Message(entry, present)));
        } catch (RuntimeException e) {
            failures.put(entry.position(), e);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    private void send(Message message) {
        producer.send(message.content(), (metadata, problem) -> {
            if (problem != null) {
                failures.putIfAbsent(message.entry().position(), problem);
            }
        });
    }

    /** A commit that the brokers did not answer in time may be on its way; asking again is asking how it ended. */
    private void awaitCommit(BooleanSupplier shouldContinue) {
        while (true) {
            try {
                producer.commitTransaction();
                return;
            } catch (TimeoutException e) {
                if (!shouldContinue.getAsBoolean()) {
                    throw e;
                }
            }
        }
    }

    /** What the other messages of a transaction that failed are told is the consequence and not the cause. */
    private static boolean isAboutTheMessage(Exception failure) {
        return !(failure instanceof TransactionAbortedException)
                && !(failure instanceof RetriableException)
                && !isFenced(failure);
    }

    private static boolean isFenced(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }
}
