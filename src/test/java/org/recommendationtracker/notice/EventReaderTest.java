package org.recommendationtracker.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

class EventReaderTest {

    private static final EventType ACCEPTED = new EventType("accepted", 1);
    private static final EventType PUBLISHED = new EventType("report-published", 1);

    /** Strict, as the application's is; fields that are new must not stop the reader. */
    private final ObjectMapper json = Jackson2ObjectMapperBuilder.json()
            .featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final EventReader reader = new EventReader(json, TestEvents.registered());

    @Test
    void reads_an_event_of_a_recommendation_from_its_headers_and_data() {
        CloudEvent sent = TestEvents.accepted("norfolk", "barnet").build();

        TrackerEvent read = reader.contents(ACCEPTED, reader.envelope(message(sent)));

        assertThat(read.id()).isEqualTo(sent.getId());
        assertThat(read.subject()).isEqualTo("SCRP-2014-01");
        assertThat(read.occurredAt()).isEqualTo(Instant.parse("2014-11-20T10:00:00Z"));
        assertThat(read.office()).isEqualTo(TestEvents.OFFICE);
        assertThat(read.issuingBody()).isEqualTo(TestEvents.ISSUING_BODY);
        assertThat(read.boards()).containsExactly("norfolk", "barnet");
        assertThat(read.title()).isEqualTo("SCRP-2014-01 Accepted: Every board should publish each review.");
    }

    @Test
    void reads_an_event_of_a_report_as_one_for_the_boards_that_it_concerns() {
        CloudEvent sent = TestEvents.reportPublished("norfolk", "barnet").build();
        CloudEvent old = TestEvents.reportPublished().build();

        TrackerEvent read = reader.contents(PUBLISHED, reader.envelope(message(sent)));

        assertThat(read.boards()).containsExactly("norfolk", "barnet");
        assertThat(reader.contents(PUBLISHED, reader.envelope(message(old))).boards())
                .containsExactly("ALL");
        assertThat(read.office()).isEqualTo(TestEvents.OFFICE);
        assertThat(read.title()).isEqualTo("SCRP-2014 Report published: First annual report");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "null",
                "[]",
                "{}",
                "{\"title\": \"Accepted\"}",
                "{\"title\": \"Accepted\", \"recommendation\": {}}",
                "{\"title\": \"Accepted\", \"recommendation\": {\"reference\": \"R\", \"text\": \"T\", \"office\": \"o\"}}",
                "{\"title\": \"A\", \"recommendation\": {\"reference\": \"R\", \"text\": \"T\", \"office\": \"\", \"boards\": []}}",
                "{\"title\": \"A\", \"recommendation\": {\"reference\": \"R\", \"text\": \"T\", \"office\": \"o\", \"boards\": [null]}}",
                "{\"title\": \"A\", \"recommendation\": \"R\"}"
            })
    void refuses_data_that_are_not_as_agreed(String data) {
        CloudEvent sent = TestEvents.withData(data);

        assertThatThrownBy(() -> reader.contents(ACCEPTED, sent)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void looks_up_who_issued_the_report_if_the_event_is_too_old_to_say_it() {
        CloudEvent event =
                TestEvents.accepted("norfolk").withoutExtension("issuingbody").build();
        CloudEvent ofReport =
                TestEvents.reportPublished().withoutExtension("issuingbody").build();

        assertThat(reader.contents(ACCEPTED, event).issuingBody()).isEqualTo(TestEvents.ISSUING_BODY);
        assertThat(reader.contents(PUBLISHED, ofReport).issuingBody()).isEqualTo(TestEvents.ISSUING_BODY);
    }

    @Test
    void refuses_an_old_event_of_a_report_that_is_not_registered_here() {
        CloudEvent event = TestEvents.recommendation("accepted", "Accepted", "norfolk")
                .withData(
                        "application/json",
                        "{\"title\": \"Accepted\", \"recommendation\": {\"reference\": \"OTHER-01\", \"report\": \"OTHER\", \"text\": \"Text.\", \"office\": \"o\", \"boards\": []}}"
                                .getBytes(StandardCharsets.UTF_8))
                .withoutExtension("issuingbody")
                .build();

        assertThatThrownBy(() -> reader.contents(ACCEPTED, event))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("issuing body");
    }

    @Test
    void refuses_a_newer_version_rather_than_guessing() {
        CloudEvent sent = TestEvents.accepted("norfolk").build();

        assertThatThrownBy(() -> reader.contents(new EventType("accepted", 2), sent))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("Version 2");
    }

    @Test
    void refuses_an_event_without_data() {
        CloudEvent sent = TestEvents.accepted("norfolk").withoutData().build();

        assertThatThrownBy(() -> reader.contents(ACCEPTED, sent))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("The event has no data");
    }

    @Test
    void refuses_a_message_that_is_no_cloud_event() {
        ConsumerRecord<byte[], byte[]> message = new ConsumerRecord<>("t", 0, 0, new byte[0], new byte[] {1, 2});

        assertThatThrownBy(() -> reader.envelope(message)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void refuses_a_time_that_is_no_time() {
        ConsumerRecord<byte[], byte[]> message =
                message(TestEvents.accepted("norfolk").build());
        message.headers().remove("ce_time").add("ce_time", "yesterday".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> reader.envelope(message)).isInstanceOf(UnreadableEvent.class);
    }

    private static ConsumerRecord<byte[], byte[]> message(CloudEvent event) {
        ProducerRecord<byte[], byte[]> sent =
                KafkaMessageFactory.createWriter("t", new byte[0]).writeBinary(event);
        ConsumerRecord<byte[], byte[]> received = new ConsumerRecord<>("t", 0, 0, sent.key(), sent.value());
        sent.headers().forEach(received.headers()::add);
        return received;
    }
}
