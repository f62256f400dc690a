package org.recommendationtracker.notice;

import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Sends to the topic of events as another process would, and follows how far the consumer of notices has come. */
class TestTopic implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaListenerEndpointRegistry listeners;
    private final String brokers;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Admin admin;

    TestTopic(KafkaListenerEndpointRegistry listeners, KafkaConnectionDetails connection) {
        this.listeners = listeners;
        this.brokers = String.join(",", connection.getBootstrapServers());
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        20_000_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers));
    }

    void send(CloudEvent event) {
        send(KafkaMessageFactory.createWriter(NoticeConsumer.TOPIC, "SCRP-2014-01".getBytes(StandardCharsets.UTF_8))
                .writeBinary(event));
    }

    /** Returns when the broker has it. */
    void send(ProducerRecord<byte[], byte[]> message) {
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the consumer has committed all that was sent. */
    void awaitConsumed() {
        await().atMost(PATIENCE).until(() -> committed().equals(ends()));
    }

    /** As if the group had never read: from the beginning. */
    void replay() throws InterruptedException, ExecutionException {
        MessageListenerContainer container =
                Objects.requireNonNull(listeners.getListenerContainer(NoticeConsumer.GROUP));
        container.stop();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            admin.deleteConsumerGroups(List.of(NoticeConsumer.GROUP)).all().get();
            return true;
        });
        container.start();
        awaitConsumed();
    }

    /** The first dead letter with that key. */
    ConsumerRecord<byte[], byte[]> awaitDeadLetter(byte[] value) {
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition deadLetters = new TopicPartition(DeadLetters.TOPIC, 0);
            consumer.assign(List.of(deadLetters));
            consumer.seekToBeginning(List.of(deadLetters));
            return await().atMost(PATIENCE)
                    .until(
                            () -> {
                                ConsumerRecords<byte[], byte[]> polled = consumer.poll(Duration.ofMillis(200));
                                return polled.records(deadLetters).stream()
                                        .filter(letter -> Arrays.equals(letter.value(), value))
                                        .findFirst();
                            },
                            Optional::isPresent)
                    .orElseThrow();
        }
    }

    @Override
    public void destroy() {
        producer.close();
        admin.close();
    }

    private Map<TopicPartition, Long> committed() throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(NoticeConsumer.GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, Long> committed = new HashMap<>();
        ends().keySet().forEach(partition -> committed.put(partition, 0L));
        offsets.forEach((partition, offset) -> committed.put(partition, offset.offset()));
        return committed;
    }

    private Map<TopicPartition, Long> ends() throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        producer.partitionsFor(NoticeConsumer.TOPIC)
                .forEach(info ->
                        latest.put(new TopicPartition(NoticeConsumer.TOPIC, info.partition()), OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }
}
