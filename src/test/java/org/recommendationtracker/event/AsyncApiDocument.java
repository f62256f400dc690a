package org.recommendationtracker.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * The topics as AsyncAPI describes them, in one document that needs no other: what people are told in words comes from the
 * frame, the rest from topics, catalogue, schemas and from events that were sent.
 */
final class AsyncApiDocument {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path FRAME = Path.of("src/test/resources/asyncapi-frame.json");
    private static final Path SCHEMAS = Path.of("src/main/resources/static/schemas");
    private static final Path TOTALS = Path.of("src/main/resources/data/totals-from-events.txt");
    private static final String OWN_DEFINITION = "#/$defs/";
    private static final String SCHEMA = "#/components/schemas/";

    /** Of a server with three brokers. */
    private static final EventSettings SETTINGS =
            new EventSettings("https://tracker.example.gov.uk/schemas/", 6, 3, 2, true, Duration.ofHours(12));

    private final ObjectNode document = (ObjectNode) read(FRAME);
    private final ObjectNode messages = JSON.createObjectNode();
    private final Map<String, JsonNode> schemas = new TreeMap<>();

    /** @param title for people */
    record Message(EventType type, String title) {}

    /** Adds what the frame does not say of one of its channels. */
    AsyncApiDocument channel(String id, BiFunction<Topics, EventSettings, NewTopic> topic, List<Message> sent) {
        ObjectNode channel = (ObjectNode) document.at("/channels/" + id);
        NewTopic made = topic.apply(new Topics(), SETTINGS);
        if (!made.name().equals(channel.path("address").asText())) {
            throw new IllegalArgumentException("the frame names another topic than " + made.name());
        }
        ObjectNode references = channel.putObject("messages");
        for (Message message : sent) {
            String name = message.type().name();
            references.set(name, reference("#/components/messages/" + name));
            messages.set(name, described(message));
        }
        channel.putObject("bindings").set("kafka", binding(made));
        return this;
    }

    JsonNode json() {
        ObjectNode events = (ObjectNode) document.at("/channels/events");
        events.put(
                "description",
                events.path("description").asText().lines().findFirst().orElse("") + totals());
        document.path("operations").forEach(operation -> ((ObjectNode) operation)
                .putArray("traits")
                .add(reference("#/components/operationTraits/tracker")));
        ObjectNode components = (ObjectNode) document.path("components");
        components.set("messages", messages);
        components.set("schemas", JSON.valueToTree(schemas));
        return document;
    }

    String text() {
        try {
            return JSON.writeValueAsString(json()) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode described(Message message) {
        String name = message.type().name();
        ObjectNode described = JSON.createObjectNode().put("name", name).put("title", message.title());
        described.putArray("traits").add(reference("#/components/messageTraits/cloudEvent"));
        described
                .putObject("headers")
                .put("type", "object")
                .putObject("properties")
                .putObject("ce_type")
                .put("type", "string")
                .put("const", name);
        described.set("payload", reference(SCHEMA + lift(message.type().schema())));
        ObjectNode example = EventExample.of(name);
        if (example != null) {
            described.putArray("examples").add(example);
        }
        return described;
    }

    /** Takes a schema in, with all that it refers to; gives the name that it has here. */
    private String lift(String file) {
        String name = file.replaceFirst("\\.json$", "");
        String version = name.substring(name.lastIndexOf('.'));
        JsonNode schema = read(SCHEMAS.resolve(file));
        schema.path("$defs")
                .properties()
                .forEach(definition -> schemas.computeIfAbsent(
                        definition.getKey() + version, any -> lifted(definition.getValue(), version)));
        ObjectNode root = schema.deepCopy();
        root.remove(List.of("$schema", "$id", "$defs"));
        if (root.remove("$ref") instanceof TextNode whole) {
            ObjectNode target = (ObjectNode) schema.at(whole.asText().substring(1));
            target.properties().forEach(part -> root.set(part.getKey(), part.getValue()));
        }
        schemas.put(name, lifted(root, version));
        return name;
    }

    private static JsonNode lifted(JsonNode schema, String version) {
        if (schema instanceof ObjectNode object && object.path("$ref") instanceof TextNode reference) {
            ObjectNode lifted = reference(SCHEMA + reference.asText().substring(OWN_DEFINITION.length()) + version);
            // what stands beside a reference does not count here
            return object.size() == 1
                    ? lifted
                    : JSON.createObjectNode()
                            .put("description", object.path("description").asText())
                            .set("allOf", JSON.createArrayNode().add(lifted));
        }
        if (schema instanceof ObjectNode object) {
            ObjectNode lifted = JSON.createObjectNode();
            object.properties().forEach(part -> lifted.set(part.getKey(), lifted(part.getValue(), version)));
            return lifted;
        }
        return schema;
    }

    private static ObjectNode binding(NewTopic topic) {
        ObjectNode binding = JSON.createObjectNode()
                .put("partitions", topic.numPartitions())
                .put("replicas", topic.replicationFactor());
        ObjectNode configuration = binding.putObject("topicConfiguration");
        new TreeMap<>(topic.configs()).forEach((name, value) -> configuration.set(name, setting(name, value)));
        return binding.put("bindingVersion", "0.5.0");
    }

    private static JsonNode setting(String name, @Nullable String value) {
        if (TopicConfig.CLEANUP_POLICY_CONFIG.equals(name)) {
            return JSON.createArrayNode().add(value);
        }
        return read(String.valueOf(value));
    }

    private static String totals() {
        try {
            StringBuilder steps = new StringBuilder("\n\nTo count from the events what the audit report counts:\n");
            int number = 1;
            for (String step : Files.readAllLines(TOTALS)) {
                steps.append("\n").append(number++).append(". ").append(step);
            }
            return steps.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode reference(String to) {
        return JSON.createObjectNode().put("$ref", to);
    }

    private static JsonNode read(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
