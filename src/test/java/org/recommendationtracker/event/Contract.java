package org.recommendationtracker.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What the application publishes about its messages, read strictly: a message with a field that no schema names breaks it,
 * although readers are told to ignore such fields.
 */
class Contract {

    private static final String ADDRESS = "urn:recommendation-tracker:schemas:";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document = published("/asyncapi.json");
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            factory -> factory.schemaLoaders(
                    loaders -> loaders.add(iri -> () -> strict("/schemas/" + iri.toString().substring(ADDRESS.length())))));
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    /** The names of the messages that the document promises on a topic. */
    Set<String> typesOn(String topic) {
        return StreamSupport.stream(document.get("channels").spliterator(), false)
                .filter(channel -> channel.get("address").asText().equals(topic))
                .flatMap(channel -> StreamSupport.stream(channel.get("messages").spliterator(), false))
                .map(reference -> at(reference.get("$ref").asText()).get("name").asText())
                .collect(Collectors.toSet());
    }

    /** How a message breaks the contract; empty if it does not. */
    Set<String> breaches(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = TopicReader.headers(message);
        JsonNode described = StreamSupport.stream(at("#/components/messages").spliterator(), false)
                .filter(each -> each.get("name").asText().equals(headers.get("ce_type")))
                .findFirst()
                .orElseThrow();
        String dataSchema = Objects.requireNonNull(headers.get("ce_dataschema"));
        if (!dataSchema.equals(ADDRESS + described.at("/payload/$ref").asText().substring("/schemas/".length()))) {
            return Set.of("described with another schema than " + dataSchema);
        }
        Set<String> breaches = schemas
                .getSchema(SchemaLocation.of(dataSchema), config)
                .validate(TopicReader.text(message), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
        schemas.getSchema(described.get("headers"), config)
                .validate(JSON.valueToTree(headers))
                .forEach(breach -> breaches.add("header " + breach));
        return breaches;
    }

    private JsonNode at(String reference) {
        return document.at(reference.substring(1));
    }

    private static InputStream strict(String file) {
        return new ByteArrayInputStream(strict(published(file)).toString().getBytes(StandardCharsets.UTF_8));
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
