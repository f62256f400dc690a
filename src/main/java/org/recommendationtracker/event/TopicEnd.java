package org.recommendationtracker.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** The last events on the topic. */
@Component
class TopicEnd {

    private static final Duration AT_MOST = Duration.ofSeconds(10);

    /** How many places before the end to look: marks of transactions, and what was taken back, take places too. */
    private static final List<Integer> DISTANCES = List.of(8, 256, 8_192);

    private final Map<String, Object> configuration;

    record Message(String subject, int sequence, String id) {}

    TopicEnd(ConsumerFactory<?, ?> configured) {
        this.configuration = new HashMap<>(configured.getConfigurationProperties());
        this.configuration.putAll(Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) AT_MOST.toMillis()));
    }

    /**
     * The last event of each partition that has one near its end.
     *
     * @throws org.apache.kafka.common.KafkaException if the brokers do not answer
     */
    List<Message> lastOfEachPartition() {
        Map<TopicPartition, Message> last = new HashMap<>();
        long until = System.nanoTime() + AT_MOST.toNanos();
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.EVENTS).stream()
                    .map(info -> new TopicPartition(Topics.EVENTS, info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            for (int distance : DISTANCES) {
                Map<TopicPartition, Long> left = ends.entrySet().stream()
                        .filter(end -> end.getValue() > 0 && !last.containsKey(end.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
                consumer.assign(left.keySet());
                left.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - distance)));
                readTo(left, consumer, last, until);
            }
        }
        return List.copyOf(last.values());
    }

    private static void readTo(
            Map<TopicPartition, Long> ends,
            Consumer<String, byte[]> consumer,
            Map<TopicPartition, Message> last,
            long until) {
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() - until > 0) {
                throw new TimeoutException("the end of the topic was not reached in " + AT_MOST);
            }
            consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                Message event = event(message);
                if (event != null) {
                    last.put(new TopicPartition(message.topic(), message.partition()), event);
                }
            });
        }
    }

    /** Null if the message is not one of the relay's. */
    private static @Nullable Message event(ConsumerRecord<String, byte[]> message) {
        String sequence = header(message, "ce_sequence");
        String id = header(message, "ce_id");
        if (message.key() == null || id == null || sequence == null || !sequence.matches("\\d{1,9}")) {
            return null;
        }
        return new Message(message.key(), Integer.parseInt(sequence), id);
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
