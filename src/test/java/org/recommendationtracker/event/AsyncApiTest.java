package org.recommendationtracker.event;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.event.AsyncApiDocument.Message;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.report.ReportStep;

/** Keeps {@code /asyncapi.json} what the catalogue, the topics and the schemas say. */
class AsyncApiTest {

    private static final Path DOCUMENT = Path.of("src/main/resources/static/asyncapi.json");

    /** A further topic is a line here, and a channel and an operation in the frame. */
    private static AsyncApiDocument describe() {
        return new AsyncApiDocument()
                .channel("events", Topics::eventsTopic, events())
                .channel(
                        "status",
                        Topics::statusTopic,
                        List.of(new Message(EventCatalogue.STATE, "State of a recommendation")))
                .channel(
                        "checkpoints",
                        Topics::checkpointsTopic,
                        List.of(new Message(EventCatalogue.CHECKPOINT, "Checkpoint over the audit trail")))
                .channel("lscbNotices", Topics::lscbNoticesTopic, List.of(new Message(EventCatalogue.NOTICE, "Notice")))
                .channel(
                        "ministersOfficeNotices",
                        Topics::ministersOfficeNoticesTopic,
                        List.of(new Message(EventCatalogue.NOTICE, "Notice")));
    }

    private static List<Message> events() {
        return Stream.concat(
                        Arrays.stream(Step.values()).map(step -> new Message(EventCatalogue.of(step), step.title())),
                        Arrays.stream(ReportStep.values()).flatMap(step -> EventCatalogue.of(step).stream()
                                .map(type -> new Message(type, step.title()))))
                .toList();
    }

    @Test
    void the_document_names_every_event_of_the_catalogue() throws IOException {
        String described = describe().text();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(DOCUMENT, described);
        }
        assertThat(DOCUMENT)
                .as("stale: write it anew with ./mvnw test -Dtest=AsyncApiTest -Ddocs.write=true")
                .content()
                .isEqualTo(described);
    }

    @Test
    void whoever_keeps_the_document_has_all_that_it_refers_to() {
        JsonNode document = describe().json();

        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)))
                .as(reference)
                .isInstanceOf(ObjectNode.class));
        assertThat(document.toString()).doesNotContain("localhost", "127.0.0.1");
    }

    /** None of checkpoints: in tests they are signed in the name of the machine. */
    @Test
    void readers_are_shown_a_message_of_each_kind_as_it_was_received() {
        JsonNode messages = describe().json().at("/components/messages");

        assertThat(messages.properties())
                .filteredOn(message -> !message.getKey().equals(EventCatalogue.CHECKPOINT.name()))
                .allSatisfy(message -> assertThat(message.getValue().at("/examples/0/payload"))
                        .as("none of %s: run an acceptance test that sends it with -Ddocs.write=true", message.getKey())
                        .isNotEmpty());
        Contract contract = new Contract();
        messages.forEach(message -> message.path("examples")
                .forEach(example -> assertThat(contract.breaches(EventExample.message(example)))
                        .as(message.path("name").asText())
                        .isEmpty()));
    }

    @Test
    void a_topic_is_described_as_it_is_made() {
        JsonNode status = describe().json().at("/channels/status/bindings/kafka");

        assertThat(status.at("/topicConfiguration/cleanup.policy"))
                .extracting(JsonNode::asText)
                .containsExactly("compact");
        assertThat(status.at("/topicConfiguration/delete.retention.ms").asLong())
                .isEqualTo(604_800_000);
        assertThat(requireNonNull(status.get("partitions")).asInt()).isEqualTo(6);
    }
}
