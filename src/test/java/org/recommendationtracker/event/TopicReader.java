package org.recommendationtracker.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads a topic from its beginning as any outsider would, knowing nothing of the producer's classes. */
class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

    TopicReader(List<String> servers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The messages about a subject, as soon as there are as many. */
    List<ConsumerRecord<String, byte[]>> await(String key, int count) {
        return await(key, messages -> messages.size() >= count);
    }

    List<ConsumerRecord<String, byte[]>> await(String key, Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> poll(key), enough);
    }

    /** The subjects of what comes next; none if nothing comes soon. Nothing is kept of it. */
    List<String> next() {
        List<String> subjects = new ArrayList<>();
        consumer.poll(Duration.ofMillis(100)).forEach(message -> subjects.add(message.key()));
        return subjects;
    }

    /** The numbers of the events about a subject, in the order of the topic. */
    List<String> awaitSequences(String key, int count) {
        return sequences(await(key, count));
    }

    static List<String> sequences(List<ConsumerRecord<String, byte[]>> messages) {
        return messages.stream()
                .map(message -> headers(message).getOrDefault("ce_sequence", "none"))
                .toList();
    }

    /** What has been read of a subject up to now. */
    List<ConsumerRecord<String, byte[]>> poll(String key) {
        consumer.poll(Duration.ofMillis(50)).forEach(read::add);
        return read.stream().filter(message -> key.equals(message.key())).toList();
    }

    static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new TreeMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    static String text(ConsumerRecord<String, byte[]> message) {
        return new String(message.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
