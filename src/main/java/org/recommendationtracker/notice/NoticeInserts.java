package org.recommendationtracker.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.notice.NoticesWritten.Written;
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
    List<Written> tell(TrackerEvent event, Collection<String> recipients, Instant now) {
        return write(event, recipients, now, null, null);
    }

    /** The same, and the recipients are to acknowledge it. */
    List<Written> ask(
            TrackerEvent event,
            Collection<String> recipients,
            Instant now,
            LocalDate acknowledgeBy,
            LocalDate remindOn) {
        return write(event, recipients, now, acknowledgeBy, remindOn);
    }

    private List<Written> write(
            TrackerEvent event,
            Collection<String> recipients,
            Instant now,
            @Nullable LocalDate acknowledgeBy,
            @Nullable LocalDate remindOn) {
        List<Written> all = recipients.stream()
                .map(recipient ->
                        new Written(UUID.randomUUID().toString(), recipient, acknowledgeBy != null, acknowledgeBy))
                .toList();
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            List<Written> some = all.subList(from, Math.min(from + MOST_AT_ONCE, all.size()));
            List<@Nullable Object> values = new ArrayList<>();
            Collections.addAll(
                    values,
                    event.id(),
                    event.event(),
                    event.subject(),
                    event.report(),
                    event.title(),
                    event.reasons(),
                    Utc.of(event.occurredAt()),
                    Utc.of(now),
                    Utc.of(now),
                    acknowledgeBy == null ? null : event.office(),
                    acknowledgeBy == null ? null : event.issuingBody(),
                    acknowledgeBy,
                    remindOn);
            some.forEach(written -> Collections.addAll(values, written.id(), written.recipient()));
            database.sql(statement(some.size())).params(values).update();
        }
        return all;
    }

    private static String statement(int recipients) {
        return """
                insert into notice (event_id, event, subject, report, title, reasons, occurred_at, queued_at, delivered_at, office,
                    issuing_body, acknowledge_by, remind_on, id, recipient)
                select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, told.id, told.recipient
                from (values %s) as told (id, recipient)
                """.formatted(String.join(", ", Collections.nCopies(recipients, "row(?, ?)")));
    }
}
