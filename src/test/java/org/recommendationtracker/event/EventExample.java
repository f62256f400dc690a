package org.recommendationtracker.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A message of each kind as a test of the whole product received it, to show readers what they will receive. */
public final class EventExample {

    private static final Path FOLDER = Path.of("src/test/resources/events");
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The test class whose events it comes from; no part of what was sent. */
    private static final String SENT_IN = "sentIn";

    private EventExample() {}

    /** Headers and payload of a message of this type; null if none is kept. */
    static @Nullable ObjectNode of(String type) {
        ObjectNode kept = kept(type);
        return kept == null ? null : kept.without(SENT_IN);
    }

    /** Whether the example of this type comes from this test class. */
    public static boolean isOf(String type, Class<?> test) {
        ObjectNode kept = kept(type);
        return kept != null && kept.path(SENT_IN).asText().equals(test.getSimpleName());
    }

    public static boolean isKept(String type) {
        return kept(type) != null;
    }

    /** Whether the message has the same headers and the same properties, of the same types, as the example has. */
    public static boolean isLike(String type, ConsumerRecord<String, byte[]> message) {
        ObjectNode example = of(type);
        return example != null && shape(example).equals(shape(captured(message)));
    }

    public static void keep(String type, Class<?> test, ConsumerRecord<String, byte[]> message) {
        ObjectNode example = JSON.createObjectNode().put(SENT_IN, test.getSimpleName());
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file(type), JSON.writeValueAsString(example.setAll(captured(message))) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it was received. */
    static ConsumerRecord<String, byte[]> message(JsonNode example) {
        JsonNode headers = example.path("headers");
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(
                topic(headers.path("ce_type").asText()),
                0,
                0,
                headers.path("ce_subject").asText(),
                example.path("payload").toString().getBytes(StandardCharsets.UTF_8));
        headers.properties().forEach(header -> message.headers()
                .add(header.getKey(), header.getValue().asText().getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private static String topic(String type) {
        if (type.equals(EventCatalogue.NOTICE.name())) {
            return Topics.OFFICE_NOTICES;
        }
        return type.equals(EventCatalogue.STATE.name()) ? Topics.STATUS : Topics.EVENTS;
    }

    private static ObjectNode captured(ConsumerRecord<String, byte[]> message) {
        try {
            ObjectNode captured = JSON.createObjectNode();
            captured.set("headers", JSON.valueToTree(TopicReader.headers(message)));
            captured.set("payload", JSON.readTree(message.value()));
            return captured;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> shape(JsonNode of) {
        Set<String> shape = new TreeSet<>();
        collect("", of, shape);
        return shape;
    }

    private static void collect(String path, JsonNode node, Set<String> shape) {
        shape.add(path + " " + node.getNodeType());
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            collect(path + "/" + property.getKey(), property.getValue(), shape);
        }
        if (node.isArray()) {
            node.forEach(element -> collect(path + "/*", element, shape));
        }
    }

    private static @Nullable ObjectNode kept(String type) {
        try {
            return Files.exists(file(type))
                    ? (ObjectNode) JSON.readTree(file(type).toFile())
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String type) {
        return FOLDER.resolve(type.replaceFirst("^org\\.recommendationtracker\\.", "") + ".json");
    }
}
