package org.recommendationtracker.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.text.Excerpt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a recipient what concerns the way in which it hears of things, and follows from no event. */
@Component
@Transactional
public class OwnNotices {

    /** What they are about instead of a recommendation or a report, in the names of their events. */
    static final String ABOUT = "webhook-";

    private final JdbcClient database;
    private final NoticePublisher publisher;
    private final Clock clock;

    OwnNotices(JdbcClient database, NoticePublisher publisher, Clock clock) {
        this.database = database;
        this.publisher = publisher;
        this.clock = clock;
    }

    static boolean isOne(String event) {
        return event.startsWith(ABOUT);
    }

    /**
     * Puts words into an inbox, and sends them as urgent.
     *
     * @param event its short name, which begins with {@code webhook-}
     */
    public void tell(String recipient, String event, String words) {
        Instant now = Utc.now(clock);
        String id = UUID.randomUUID().toString();
        NoticesWritten.Told told = new NoticesWritten.Told(
                UUID.randomUUID().toString(), event, recipient, null, Excerpt.of(words, Notice.MAX_TITLE), null, now);
        database.sql("""
                        insert into notice (id, event_id, recipient, event, subject, title, occurred_at, queued_at, delivered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        told.eventId(),
                        recipient,
                        event,
                        recipient,
                        told.title(),
                        Utc.of(now),
                        Utc.of(now),
                        Utc.of(now))
                .update();
        publisher.publish(told, List.of(new NoticesWritten.Written(id, recipient, true, null)), now);
    }
}
