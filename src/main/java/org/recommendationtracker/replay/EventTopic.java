package org.recommendationtracker.replay;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.recommendationtracker.notice.NoticesAnew;
import org.springframework.kafka.core.ConsumerFactory;

/** The topic of events from its beginning. Looks how far the consumer of notices has come, and does not become one of its group. */
final class EventTopic {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> configuration;

    EventTopic(ConsumerFactory<?, ?> configured) {
        configuration = new HashMap<>(configured.getConfigurationProperties());
        configuration.putAll(Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                NoticesAnew.GROUP,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed"));
    }

    /** Of each partition, the offset before which all events were handled by the consumer of notices. */
    Map<TopicPartition, Long> handled() {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(new HashSet<>(partitions));
            Map<TopicPartition, Long> handled = new HashMap<>();
            partitions.forEach(partition -> {
                OffsetAndMetadata offset = committed.get(partition);
                handled.put(partition, offset == null ? 0 : offset.offset());
            });
            return handled;
        }
    }

    /**
     * Gives each message from the first to the last of now, partition by partition in its order.
     *
     * @throws TimeoutException if the brokers stop to answer
     */
    void read(java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                ConsumerRecords<byte[], byte[]> some = consumer.poll(Duration.ofMillis(200));
                some.forEach(message -> {
                    TopicPartition partition = new TopicPartition(message.topic(), message.partition());
                    if (message.offset() < ends.getOrDefault(partition, 0L)) {
                        reader.accept(message);
                    }
                });
                if (!some.isEmpty()) {
                    until = System.nanoTime() + PATIENCE.toNanos();
                } else if (System.nanoTime() - until > 0) {
                    throw new TimeoutException("no more of %s was read in %s".formatted(NoticesAnew.TOPIC, PATIENCE));
                }
            }
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> consumer) {
        return consumer.partitionsFor(NoticesAnew.TOPIC).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}
