package org.recommendationtracker.notice;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.recommendationtracker.party.Utc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.stereotype.Component;

/**
 * Puts a message that cannot be handled on the dead-letter topic, byte for byte with its headers, its origin and the
 * reason, and notes its place for administrators. Only when both are done does the consumer go on, so none is lost.
 */
@Component
class DeadLetters implements ConsumerRecordRecoverer, DisposableBean {

    static final String TOPIC = NoticeConsumer.TOPIC + ".notices.dlt";

    /** Header with the reason in words; Spring's own {@code kafka_dlt-…} headers tell origin and stack trace. */
    static final String REASON = "reason";

    /** In bytes: more than the largest event with the headers added here, or that event would block its partition. */
    static final int MAX_MESSAGE = 12 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final KafkaTemplate<Object, Object> template;
    private final DeadLetterPublishingRecoverer publisher;
    private final Counter counter;
    private final FailedMessageRepository waiting;
    private final Clock clock;

    DeadLetters(
            ProducerFactory<Object, Object> producers,
            FailedMessageRepository waiting,
            MeterRegistry meters,
            Clock clock) {
        this.waiting = waiting;
        this.clock = clock;
        template = new KafkaTemplate<>(
                producers,
                Map.of(
                        ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                        ByteArraySerializer.class,
                        ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                        ByteArraySerializer.class,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        MAX_MESSAGE,
                        ProducerConfig.ACKS_CONFIG,
                        "all"));
        publisher = new DeadLetterPublishingRecoverer(template, (message, failure) -> new TopicPartition(TOPIC, -1));
        publisher.setHeadersFunction((message, failure) -> reasonHeader(failure));
        counter = Counter.builder("tracker.notices.dead.letters")
                .description("Messages that could not be turned into notices")
                .register(meters);
    }

    @Override
    public void accept(ConsumerRecord<?, ?> message, Exception failure) {
        publisher.accept(message, failure);
        if (!waiting.existsByPartitionNumberAndOffsetNumber(message.partition(), message.offset())) {
            Instant now = Utc.now(clock);
            waiting.save(new FailedMessage(message.partition(), message.offset(), reason(failure), now));
        }
        counter.increment();
        LOG.error(
                "{}-{}@{} went to {}: {}",
                message.topic(),
                message.partition(),
                message.offset(),
                TOPIC,
                reason(failure));
    }

    @Override
    public void destroy() {
        template.destroy();
    }

    private static Headers reasonHeader(Exception failure) {
        return new RecordHeaders().add(REASON, reason(failure).getBytes(StandardCharsets.UTF_8));
    }

    static String reason(Exception failure) {
        Throwable cause = failure;
        while (!(cause instanceof UnreadableEvent) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof UnreadableEvent ? String.valueOf(cause.getMessage()) : cause.toString();
    }
}
