package org.recommendationtracker.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.recommendationtracker.party.Utc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Service;

/** The messages that became dead letters, and what an administrator does about them. */
@Service
public class FailedMessages {

    private static final Logger LOG = LoggerFactory.getLogger(FailedMessages.class);

    /** More than anybody looks through; the number of all is told besides. */
    private static final int MAX_SHOWN = 100;

    private static final Duration READ_WITHIN = Duration.ofSeconds(5);

    private final FailedMessageRepository messages;
    private final NoticeConsumer consumer;
    private final Map<String, Object> configuration;
    private final Clock clock;

    /** What came of another attempt. */
    public enum Outcome {
        DONE,
        FAILED_AGAIN,
        /** Somebody else had it tried, and it is done. */
        GONE
    }

    FailedMessages(
            FailedMessageRepository messages, NoticeConsumer consumer, ConsumerFactory<?, ?> configured, Clock clock) {
        this.messages = messages;
        this.consumer = consumer;
        this.configuration = new HashMap<>(configured.getConfigurationProperties());
        this.configuration.putAll(Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) READ_WITHIN.toMillis()));
        this.clock = clock;
    }

    public long count() {
        return messages.count();
    }

    /** The latest first, as many as a page takes. */
    public List<FailedMessage> latest() {
        return messages.findAllByOrderByIdDesc(Limit.of(MAX_SHOWN));
    }

    /**
     * Reads the message from the topic and handles it as if it had just come.
     *
     * @param who asks for it, for the log
     */
    public Outcome tryAgain(long id, String who) {
        Optional<FailedMessage> found = messages.findById(id);
        if (found.isEmpty()) {
            return Outcome.GONE;
        }
        FailedMessage message = found.get();
        LOG.info("{} has {} tried again", who, message.place());
        try {
            consumer.receive(read(message));
        } catch (RuntimeException e) {
            LOG.warn("{} has failed again: {}", message.place(), DeadLetters.reason(e));
            message.hasFailedAgain(DeadLetters.reason(e), Utc.now(clock));
            messages.save(message);
            return Outcome.FAILED_AGAIN;
        }
        messages.delete(message);
        return Outcome.DONE;
    }

    private ConsumerRecord<byte[], byte[]> read(FailedMessage message) {
        long until = System.nanoTime() + READ_WITHIN.toNanos();
        try (Consumer<byte[], byte[]> reader =
                new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            reader.assign(List.of(message.partition()));
            reader.seek(message.partition(), message.offset());
            while (System.nanoTime() - until < 0) {
                for (ConsumerRecord<byte[], byte[]> read : reader.poll(Duration.ofMillis(200))) {
                    if (read.offset() == message.offset()) {
                        return read;
                    }
                    throw new UnreadableEvent("The topic does not have the message any more");
                }
            }
        }
        throw new TimeoutException("the brokers did not give the message within " + READ_WITHIN.toSeconds() + " s");
    }
}
