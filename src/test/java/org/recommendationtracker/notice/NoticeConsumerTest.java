package org.recommendationtracker.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.party.Board;
import org.recommendationtracker.party.Boards;
import org.springframework.beans.factory.annotation.Autowired;

@NoticeModuleTest
class NoticeConsumerTest {

    private final TestTopic topic;
    private final TestInbox inbox;
    private final Boards boards;
    private final FailedMessages failed;

    @Autowired
    NoticeConsumerTest(TestTopic topic, TestInbox inbox, Boards boards, FailedMessages failed) {
        this.topic = topic;
        this.inbox = inbox;
        this.boards = boards;
        this.failed = failed;
    }

    @Test
    void tells_the_named_boards_the_office_and_the_panel() {
        CloudEvent event = TestEvents.accepted("norfolk", "barnet").build();

        topic.send(event);
        topic.awaitConsumed();

        assertThat(inbox.told(event)).containsExactly("barnet", TestEvents.OFFICE, "norfolk", TestEvents.PANEL);
    }

    @Test
    void tells_the_panel_of_the_issuing_body_and_no_other() {
        CloudEvent event = TestEvents.accepted("norfolk")
                .withExtension("issuingbody", "grenfell-tower-inquiry")
                .build();

        topic.send(event);
        topic.awaitConsumed();

        assertThat(inbox.told(event)).containsExactly(TestEvents.OFFICE, "norfolk", "panel.grenfell-tower-inquiry");
    }

    @Test
    void tells_every_board_where_all_are_concerned() {
        CloudEvent event = TestEvents.accepted(Boards.ALL).build();

        topic.send(event);
        topic.awaitConsumed();

        assertThat(inbox.told(event))
                .containsAll(boards.all().stream().map(Board::code).toList())
                .contains(TestEvents.OFFICE, TestEvents.PANEL)
                .hasSize(boards.all().size() + 2);
    }

    @Test
    void tells_every_board_of_a_report() {
        CloudEvent event = TestEvents.reportPublished().build();

        topic.send(event);
        topic.awaitConsumed();

        assertThat(inbox.told(event)).hasSize(boards.all().size() + 2);
    }

    @Test
    void tells_only_the_office_of_drafting() {
        CloudEvent event = TestEvents.recommendation("response-drafted", "Response drafted", Boards.ALL)
                .build();

        topic.send(event);
        topic.awaitConsumed();

        assertThat(inbox.told(event)).containsExactly(TestEvents.OFFICE);
    }

    @Test
    void a_redelivered_event_is_told_once() {
        CloudEvent event = TestEvents.accepted("norfolk").build();

        topic.send(event);
        topic.send(event);
        topic.awaitConsumed();

        assertThat(inbox.told(event)).containsExactly(TestEvents.OFFICE, "norfolk", TestEvents.PANEL);
    }

    @Test
    void reading_the_whole_topic_again_tells_nothing_again() throws Exception {
        List<CloudEvent> events = List.of(
                TestEvents.accepted("norfolk").build(),
                TestEvents.reportPublished().build(),
                TestEvents.recommendation("implemented", "Verified: implemented", Boards.ALL)
                        .build());
        events.forEach(topic::send);
        topic.awaitConsumed();
        int before = inbox.size();

        topic.replay();

        assertThat(inbox.size()).isEqualTo(before);
        assertThat(events)
                .allSatisfy(event -> assertThat(inbox.told(event)).isNotEmpty().doesNotHaveDuplicates());
    }

    @Test
    void reading_again_restores_what_an_inbox_lost() throws Exception {
        CloudEvent event = TestEvents.accepted("norfolk").build();
        topic.send(event);
        topic.awaitConsumed();
        inbox.empty();

        topic.replay();

        assertThat(inbox.told(event)).containsExactly(TestEvents.OFFICE, "norfolk", TestEvents.PANEL);
    }

    @Test
    void an_event_that_nobody_is_to_hear_of_passes_without_a_notice() {
        CloudEvent event =
                TestEvents.event("audit.checkpoint", "chains", "/audit").build();

        topic.send(event);
        topic.awaitConsumed();

        assertThat(inbox.told(event)).isEmpty();
    }

    @Test
    void an_unreadable_message_goes_unchanged_to_the_dead_letters_with_its_reason_and_blocks_nothing() {
        byte[] key = {(byte) 0xC3, 0x28};
        byte[] value = ("no event " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        CloudEvent next = TestEvents.accepted("norfolk").build();

        topic.send(new ProducerRecord<>(NoticeConsumer.TOPIC, 0, key, value));
        topic.send(next);
        topic.awaitConsumed();

        ConsumerRecord<byte[], byte[]> letter = topic.awaitDeadLetter(value);
        assertThat(letter.key()).isEqualTo(key);
        assertThat(header(letter, DeadLetters.REASON)).startsWith("The message is not a CloudEvent");
        assertThat(header(letter, "kafka_dlt-original-topic")).isEqualTo(NoticeConsumer.TOPIC);
        assertThat(inbox.told(next)).contains("norfolk");
    }

    @Test
    void an_event_of_another_product_goes_to_the_dead_letters_with_its_headers() {
        byte[] data = ("{\"id\": \"" + UUID.randomUUID() + "\"}").getBytes(StandardCharsets.UTF_8);
        CloudEvent event = TestEvents.accepted("norfolk")
                .withType("com.example.accepted.v1")
                .withData("application/json", data)
                .build();

        topic.send(event);

        ConsumerRecord<byte[], byte[]> letter = topic.awaitDeadLetter(data);
        assertThat(header(letter, "ce_id")).isEqualTo(event.getId());
        assertThat(header(letter, DeadLetters.REASON)).contains("com.example.accepted.v1");
    }

    @Test
    void a_message_as_large_as_the_largest_event_can_still_become_a_dead_letter() {
        byte[] value = (UUID.randomUUID() + "x".repeat(900_000)).getBytes(StandardCharsets.UTF_8);

        topic.send(new ProducerRecord<>(NoticeConsumer.TOPIC, null, value));

        assertThat(topic.awaitDeadLetter(value).value()).hasSize(value.length);
    }

    @Test
    void
            an_event_that_the_database_refuses_goes_to_the_dead_letters_after_its_retries_and_is_told_when_it_is_tried_again() {
        byte[] data = """
                {"title": "%s", "recommendation": {"reference": "REFUSED-01", "office": "dfe-children-families",
                 "text": "Text", "boards": ["ALL"]}}
                """.formatted(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        CloudEvent event = TestEvents.accepted("norfolk")
                .withData("application/json", data)
                .build();
        inbox.refuse("REFUSED-01");

        topic.send(event);

        ConsumerRecord<byte[], byte[]> letter = topic.awaitDeadLetter(data);
        assertThat(header(letter, DeadLetters.REASON)).containsIgnoringCase("refused");
        assertThat(inbox.told(event)).isEmpty();

        topic.awaitConsumed();
        long waiting = failed.count();
        FailedMessage message = failed.latest().get(0);
        assertThat(message.reason()).containsIgnoringCase("refused");
        long id = Objects.requireNonNull(message.id());
        assertThat(failed.tryAgain(id, "admin")).isEqualTo(FailedMessages.Outcome.FAILED_AGAIN);
        assertThat(failed.count()).isEqualTo(waiting);
        inbox.refuseNothing();
        assertThat(failed.tryAgain(id, "admin")).isEqualTo(FailedMessages.Outcome.DONE);
        assertThat(inbox.told(event)).contains(TestEvents.OFFICE, TestEvents.PANEL);
        assertThat(failed.count()).isEqualTo(waiting - 1);
        assertThat(failed.tryAgain(id, "admin")).isEqualTo(FailedMessages.Outcome.GONE);
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
