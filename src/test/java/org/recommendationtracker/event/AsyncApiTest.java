package org.recommendationtracker.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.report.ReportStep;

/** Keeps {@code /asyncapi.json} what the catalogue says. */
class AsyncApiTest {

    /** With how totals are made of the events: the same as the audit report's. */
    private static final String EVENTS = """
            Every event, kept for ever. To fold them to totals as at a day, take of each subject below /recommendations/, in the order of \
            sequence, the messages that move it: those without a previousStatus, or with another status than that. Of these the last whose \
            effectiveOn is the day or earlier says the status. As known at a moment: leave out messages whose recordedAt is later. If \
            a message has a history, put the statuses of its past, with their days, in its place. A subject whose last message is taken-back does \
            not count. Recommendations are the subjects without recommendation.part. Answers are the subjects whose last \
            message has 0 as recommendation.parts. The audit report counts the same.\
            """;

    private static final Path DOCUMENT = Path.of("src/main/resources/static/asyncapi.json");
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void the_document_names_every_event_of_the_catalogue() throws IOException {
        String described = JSON.writeValueAsString(describe()) + "\n";
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(DOCUMENT, described);
        }
        assertThat(DOCUMENT)
                .as("stale: write it anew with ./mvnw test -Dtest=AsyncApiTest -Ddocs.write=true")
                .content()
                .isEqualTo(described);
    }

    private static Map<String, Object> describe() {
        Map<String, Object> messages = new LinkedHashMap<>();
        Arrays.stream(Step.values()).forEach(step -> add(messages, EventCatalogue.of(step), step.title()));
        Arrays.stream(ReportStep.values())
                .forEach(step -> EventCatalogue.of(step).ifPresent(type -> add(messages, type, step.title())));
        Map<String, Object> states = new LinkedHashMap<>();
        add(states, EventCatalogue.STATE, "State of a recommendation");
        Map<String, Object> checkpoints = new LinkedHashMap<>();
        add(checkpoints, EventCatalogue.CHECKPOINT, "Checkpoint over the audit trail");
        Map<String, Object> all = new LinkedHashMap<>(messages);
        all.putAll(states);
        all.putAll(checkpoints);
        return ordered(
                "asyncapi", "3.0.0",
                "info",
                        ordered(
                                "title", "Recommendation tracker",
                                "version", "1",
                                "description",
                                        "CloudEvents 1.0 in Kafka's binary mode. The key is the subject's reference; the"
                                                + " extension sequence counts 1, 2, 3 without gaps per subject. The extension issuingbody is the"
                                                + " code of the body that recommends; the oldest messages do not have it. Messages are sent in"
                                                + " transactions: read them with isolation.level=read_committed."),
                "defaultContentType", "application/json",
                "channels",
                        ordered(
                                "events",
                                ordered(
                                        "address",
                                        Topics.EVENTS,
                                        "description",
                                        EVENTS,
                                        "messages",
                                        references(messages)),
                                "status",
                                ordered(
                                        "address",
                                        Topics.STATUS,
                                        "description",
                                        "Compacted: the latest state of each recommendation.",
                                        "messages",
                                        references(states)),
                                "checkpoints",
                                ordered(
                                        "address",
                                        Topics.CHECKPOINTS,
                                        "description",
                                        "Every signed checkpoint over the audit trail, kept for ever, in one partition.",
                                        "messages",
                                        references(checkpoints))),
                "operations",
                        ordered(
                                "send",
                                ordered("action", "send", "channel", Map.of("$ref", "#/channels/events")),
                                "sendState",
                                ordered("action", "send", "channel", Map.of("$ref", "#/channels/status")),
                                "sendCheckpoint",
                                ordered("action", "send", "channel", Map.of("$ref", "#/channels/checkpoints"))),
                "components", ordered("messages", all));
    }

    private static void add(Map<String, Object> messages, EventType type, String title) {
        messages.put(
                type.name(),
                ordered(
                        "name", type.name(),
                        "title", title,
                        "headers",
                                ordered(
                                        "type", "object",
                                        "properties",
                                                ordered(
                                                        "ce_type", Map.of("const", type.name()),
                                                        "ce_subject", Map.of("type", "string"),
                                                        "ce_issuingbody", Map.of("type", "string"),
                                                        "ce_sequence",
                                                                ordered("type", "string", "pattern", "^[1-9][0-9]*$")),
                                        "required", List.of("ce_type", "ce_subject", "ce_sequence")),
                        "payload", Map.of("$ref", "/schemas/" + type.schema())));
    }

    private static Map<String, Object> references(Map<String, Object> messages) {
        Map<String, Object> references = new LinkedHashMap<>();
        messages.keySet().forEach(name -> references.put(name, Map.of("$ref", "#/components/messages/" + name)));
        return references;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
