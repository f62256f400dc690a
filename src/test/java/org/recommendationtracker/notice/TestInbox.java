package org.recommendationtracker.notice;

import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.recommendationtracker.DatabaseChange;
import org.recommendationtracker.party.Utc;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts notices into inboxes and looks what is there. */
class TestInbox {

    private final Inbox inbox;
    private final JdbcTemplate database;

    TestInbox(Inbox inbox, JdbcTemplate database) {
        this.inbox = inbox;
        this.database = database;
    }

    /** Whom the event was told, once for each notice. */
    List<String> told(CloudEvent event) {
        return database.queryForList(
                "select recipient from notice where event_id = ? order by recipient", String.class, event.getId());
    }

    /** Who of them is to acknowledge it. */
    List<String> asked(CloudEvent event) {
        return database.queryForList(
                "select recipient from notice where event_id = ? and acknowledge_by is not null order by recipient",
                String.class,
                event.getId());
    }

    int size() {
        Integer rows = database.queryForObject("select count(*) from notice", Integer.class);
        return rows == null ? 0 : rows;
    }

    void empty() {
        DatabaseChange.commit(database, "delete from notice");
        DatabaseChange.commit(database, "delete from acknowledgement_tally");
        DatabaseChange.commit(database, "delete from subscription");
    }

    /** From now on the database takes no notice about this subject. */
    void refuse(String subject) {
        database.execute("alter table notice add constraint refused check (subject <> '" + subject + "')");
    }

    void refuseNothing() {
        database.execute("alter table notice drop constraint refused");
    }

    /** Tells the recipients and returns the notices' ids, in their order. */
    List<String> tell(TrackerEvent event, String... recipients) {
        return deliver(event, Set.of(), recipients);
    }

    /** The same, and all of them are to acknowledge it. */
    List<String> tellForAcknowledgement(TrackerEvent event, String... recipients) {
        return deliver(event, Set.of(recipients), recipients);
    }

    /** Puts that many notices into an inbox, all of the same moment. */
    void fill(String recipient, int many) {
        DatabaseChange.commit(database, """
                insert into notice (id, event_id, recipient, event, subject, title, occurred_at, queued_at)
                select random_uuid(), random_uuid(), ?, 'accepted', 'SCRP-2014-99', 'Accepted', timestamp '2014-11-20 10:00:00',
                timestamp '2014-11-20 10:00:00' from system_range(1, ?)""", recipient, many);
    }

    /** Up to that many of all, at this moment. */
    void markAllRead(int most) {
        DatabaseChange.commit(database, "update notice set read_at = ? limit ?", Utc.of(Instant.now()), most);
    }

    /** What was said besides the event itself, each as {@code recipient event title}, in the order of time. */
    List<String> reminders(TrackerEvent event) {
        return database.queryForList(
                "select concat(recipient, ' ', event, ' ', title) from notice where event_id = ? and event <> ?"
                        + " order by queued_at, recipient",
                String.class,
                event.id(),
                event.event());
    }

    private List<String> deliver(TrackerEvent event, Set<String> acknowledging, String... recipients) {
        inbox.deliver(event, Set.of(recipients), acknowledging);
        return Arrays.stream(recipients)
                .map(recipient -> database.queryForObject(
                        "select id from notice where event_id = ? and recipient = ?",
                        String.class,
                        event.id(),
                        recipient))
                .toList();
    }

    static TrackerEvent event(String subject, String occurredAt) {
        return new TrackerEvent(
                UUID.randomUUID().toString(),
                "accepted",
                subject,
                Instant.parse(occurredAt),
                "Accepted",
                "Every board should publish each review.",
                TestEvents.ISSUING_BODY,
                TestEvents.OFFICE,
                "SCRP-2014",
                List.of("guidance"),
                List.of("ALL"),
                "Families need to know.");
    }
}
