package org.recommendationtracker.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What the application publishes about its messages, read strictly: a message with a field that no schema names breaks it,
 * although readers are told to ignore such fields.
 */
public final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document = published("/asyncapi.json");
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final Map<String, Set<String>> types = new HashMap<>();
    private final Map<String, JsonSchema> ofData = new HashMap<>();
    private final Map<String, JsonSchema> ofHeaders = new HashMap<>();

    /** The names of the messages that the document promises on a topic. */
    public Set<String> typesOn(String topic) {
        return StreamSupport.stream(document.get("channels").spliterator(), false)
                .filter(channel -> channel.get("address").asText().equals(topic))
                .flatMap(channel -> StreamSupport.stream(channel.get("messages").spliterator(), false))
                .map(reference -> at(reference.get("$ref").asText()).get("name").asText())
                .collect(Collectors.toSet());
    }

    /** How a message breaks the contract; empty if it does not. */
    public Set<String> breaches(ConsumerRecord<String, byte[]> message) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
            return types.computeIfAbsent(message.topic(), this::typesOn).contains(event.getType())
                    ? breaches(event, message)
                    : Set.of("nobody was told of " + event.getType() + " on " + message.topic());
        } catch (CloudEventRWException | IllegalArgumentException e) {
            return Set.of("no CloudEvent: " + e.getMessage());
        }
    }

    private Set<String> breaches(CloudEvent event, ConsumerRecord<String, byte[]> message) {
        JsonNode described = at("#/components/messages/" + event.getType());
        Set<String> breaches = new TreeSet<>();
        String schema = Objects.requireNonNull(event.getDataSchema()).toString().replaceFirst(".*[/:]", "");
        if (!schema.equals(described.at("/payload/$ref").asText().replaceFirst(".*/", "") + ".json")) {
            breaches.add("described with another schema than " + schema);
        }
        if (!Objects.equals(event.getSubject(), message.key())) {
            breaches.add("the key is not the subject");
        }
        ofData.computeIfAbsent(schema, name -> schemas.getSchema(strict(published("/schemas/" + name)), config))
                .validate(TopicReader.text(message), InputFormat.JSON)
                .forEach(breach -> breaches.add(breach.toString()));
        ofHeaders
                .computeIfAbsent(event.getType(), type -> schemas.getSchema(strict(headers(described)), config))
                .validate(JSON.valueToTree(TopicReader.headers(message)))
                .forEach(breach -> breaches.add("header " + breach));
        return breaches;
    }

    /** What all messages have, with what this kind has of its own. */
    private JsonNode headers(JsonNode message) {
        ObjectNode headers = at("#/components/messageTraits/cloudEvent/headers").deepCopy();
        ((ObjectNode) headers.get("properties")).setAll((ObjectNode) message.at("/headers/properties"));
        return headers;
    }

    private JsonNode at(String reference) {
        return document.at(reference.substring(1));
    }

    private static JsonNode strict(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.get("properties") instanceof ObjectNode) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Contract::strict);
        return schema;
    }

    private static JsonNode published(String file) {
        try (InputStream in = Objects.requireNonNull(Contract.class.getResourceAsStream("/static" + file), file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
