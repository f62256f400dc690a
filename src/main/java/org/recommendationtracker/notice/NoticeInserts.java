package org.recommendationtracker.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices of one event for many recipients in one statement, which has once what they have in common. An event to all boards
 * is told 148 times; written one by one, notices took a fifth of a node.
 */
@Component
class NoticeInserts {

    private static final int MOST_AT_ONCE = 500;

    private final JdbcClient database;

    NoticeInserts(JdbcClient database) {
        this.database = database;
    }

    /** Writes to inboxes, where being written is being delivered. */
    void tell(TrackerEvent event, Collection<String> recipients, Instant now) {
        write(event, recipients, now, null, null);
    }

    /** The same, and the recipients are to acknowledge it. */
    void ask(
            TrackerEvent event,
            Collection<String> recipients,
            Instant now,
            LocalDate acknowledgeBy,
            LocalDate remindOn) {
        write(event, recipients, now, acknowledgeBy, remindOn);
    }

    private void write(
            TrackerEvent event,
            Collection<String> recipients,
            Instant now,
            @Nullable LocalDate acknowledgeBy,
            @Nullable LocalDate remindOn) {
        List<String> all = List.copyOf(recipients);
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + MOST_AT_ONCE, all.size()));
            List<@Nullable Object> values = new ArrayList<>();
            Collections.addAll(
                    values,
                    event.id(),
                    event.event(),
                    event.subject(),
                    event.title(),
                    Utc.of(event.occurredAt()),
                    Utc.of(now),
                    Utc.of(now),
                    acknowledgeBy == null ? null : event.office(),
                    acknowledgeBy == null ? null : event.issuingBody(),
                    acknowledgeBy,
                    remindOn);
            some.forEach(
                    recipient -> Collections.addAll(values, UUID.randomUUID().toString(), recipient));
            database.sql(statement(some.size())).params(values).update();
        }
    }

    private static String statement(int recipients) {
        return """
                insert into notice (event_id, event, subject, title, occurred_at, queued_at, delivered_at, office,
                    issuing_body, acknowledge_by, remind_on, id, recipient)
                select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, told.id, told.recipient
                from (values %s) as told (id, recipient)
                """.formatted(String.join(", ", Collections.nCopies(recipients, "row(?, ?)")));
    }
}
