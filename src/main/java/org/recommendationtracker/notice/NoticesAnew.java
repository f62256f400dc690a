package org.recommendationtracker.notice;

import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.recommendationtracker.party.Utc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The notices that follow from an event when it is read again, as the consumer would write them, and those that it wrote. Tells
 * nobody anything.
 */
@Import({
    Audiences.class,
    AudienceTables.class,
    AudiencesOverTime.class,
    Concern.class,
    EventReader.class,
    Recipients.class,
    SubscriptionRules.class,
    Subscriptions.class
})
public class NoticesAnew {

    public static final String TOPIC = NoticeConsumer.TOPIC;

    /** Whose offsets say which events were handled. */
    public static final String GROUP = NoticeConsumer.GROUP;

    private final EventReader reader;
    private final Concern concern;
    private final JdbcClient database;

    NoticesAnew(EventReader reader, Concern concern, JdbcClient database) {
        this.reader = reader;
        this.concern = concern;
        this.database = database;
    }

    /**
     * What an event says to one recipient.
     *
     * @param asked whether the recipient is to acknowledge it
     */
    public record Told(
            String eventId,
            String recipient,
            String event,
            String subject,
            String title,
            Instant occurredAt,
            boolean asked) {}

    /**
     * A notice as it is in the inbox.
     *
     * @param isReminder whether it follows from days that passed, and not from an event
     */
    public record Given(String id, Told told, boolean isReminder) {}

    /**
     * The notices that the consumer would write.
     *
     * @throws UnreadableEvent if it would refuse the message
     */
    public List<Told> of(ConsumerRecord<byte[], byte[]> message) {
        CloudEvent envelope = reader.envelope(message);
        EventType type = EventType.parse(envelope.getType());
        if (!concern.isTold(type.event())) {
            return List.of();
        }
        TrackerEvent event = reader.contents(type, envelope);
        Concern.Told told = concern.of(event);
        return told.all().stream()
                .map(recipient -> new Told(
                        event.id(),
                        recipient,
                        event.event(),
                        event.subject(),
                        event.title(),
                        event.occurredAt(),
                        told.acknowledging().contains(recipient)))
                .toList();
    }

    /** Notices in the order of their ids, after one. */
    public List<Given> givenAfter(String id, int most) {
        return database.sql("""
                        select id, event_id, recipient, event, subject, title, occurred_at, acknowledge_by
                        from notice where id > ? and event not like ? order by id limit ?""")
                .params(id, OwnNotices.ABOUT + "%", most)
                .query((row, number) -> new Given(
                        row.getString("id"),
                        new Told(
                                row.getString("event_id"),
                                row.getString("recipient"),
                                row.getString("event"),
                                row.getString("subject"),
                                row.getString("title"),
                                Utc.read(row, "occurred_at"),
                                row.getDate("acknowledge_by") != null),
                        Reminder.of(row.getString("event")).isPresent()))
                .list();
    }

    /** Why the events that wait for an administrator could not be told, by their place as {@code tracker.events.v1-3@17}. */
    public Map<String, String> deadLetters() {
        Map<String, String> reasons = new HashMap<>();
        database.sql("select partition_number, offset_number, reason from failed_message")
                .query(row -> {
                    reasons.put(place(row.getInt(1), row.getLong(2)), row.getString(3));
                });
        return reasons;
    }

    public static String place(int partition, long offset) {
        return new TopicPartition(TOPIC, partition) + "@" + offset;
    }
}
