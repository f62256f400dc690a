package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.recommendationtracker.recommendation.Transitions;

/** The whole of {@code tracker.events.v1}, read from its beginning by a plain consumer. */
final class EventLog {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOPIC = "tracker.events.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Entry> entries;

    /** An event as it came over the wire. */
    record Entry(String id, String type, String subject, int sequence, String dataSchema, JsonNode data) {

        String shortName() {
            String[] parts = type.split("\\.", -1);
            return parts[parts.length - 2];
        }
    }

    private EventLog(List<Entry> entries) {
        this.entries = entries;
    }

    /** Reads until what was read satisfies the condition. */
    static EventLog readUntil(List<String> bootstrapServers, Predicate<EventLog> condition) {
        return readUntil(bootstrapServers, TOPIC, condition);
    }

    /** The same of another topic. */
    static EventLog readUntil(List<String> bootstrapServers, String topic, Predicate<EventLog> condition) {
        AtomicReference<EventLog> log = new AtomicReference<>(new EventLog(List.of()));
        await().atMost(PATIENCE).until(() -> {
            log.set(read(bootstrapServers, topic));
            return condition.test(log.get());
        });
        return Objects.requireNonNull(log.get());
    }

    private static EventLog read(List<String> bootstrapServers, String topic) {
        return new EventLog(
                messages(bootstrapServers, topic).stream().map(EventLog::entry).toList());
    }

    /** All that the product has sent to a topic up to now, but for what has no value any more. */
    static List<ConsumerRecord<String, byte[]>> messages(List<String> bootstrapServers, String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                // a broker that has nothing more would keep the reader waiting for half a second
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                10);
        List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (isNumbered(message)) {
                        messages.add(message);
                    }
                });
            }
        }
        return messages;
    }

    /** What others write to the topic is not. */
    private static boolean isNumbered(ConsumerRecord<String, byte[]> message) {
        return message.headers().lastHeader("ce_sequence") != null;
    }

    private static Entry entry(ConsumerRecord<String, byte[]> message) {
        try {
            return new Entry(
                    header(message, "ce_id"),
                    header(message, "ce_type"),
                    header(message, "ce_subject"),
                    Integer.parseInt(header(message, "ce_sequence")),
                    header(message, "ce_dataschema"),
                    JSON.readTree(message.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    List<Entry> of(String subject) {
        return entries.stream().filter(entry -> entry.subject().equals(subject)).toList();
    }

    List<String> namesOf(String subject) {
        return of(subject).stream().map(Entry::shortName).toList();
    }

    /** The statuses before and after are those of a row of the table. */
    static void isALegalMove(Entry event) {
        assertThat(Transitions.all()).anySatisfy(row -> {
            assertThat(event.shortName())
                    .isEqualTo(row.step().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            assertThat(event.data().path("previousStatus").asText())
                    .isEqualTo(row.from() == null ? "" : row.from().name());
            assertThat(event.data().path("status").asText()).isEqualTo(row.to().name());
        });
    }

    List<Entry> all() {
        return entries;
    }

    /** How many recommendations stand where, by folding every event from the first; parts are counted in the whole. */
    Map<String, Long> totals() {
        Map<String, String> statuses = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.data().hasNonNull("status"))
                .filter(entry -> !entry.data().path("recommendation").hasNonNull("part"))
                .forEach(entry ->
                        statuses.put(entry.subject(), entry.data().get("status").asText()));
        Map<String, Long> totals = new HashMap<>();
        statuses.values().forEach(status -> totals.merge(status, 1L, Long::sum));
        return totals;
    }
}
