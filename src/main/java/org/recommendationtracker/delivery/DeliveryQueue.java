package org.recommendationtracker.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.notice.NoticesWritten.Written;
import org.recommendationtracker.party.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code delivery}: notices that are to go through a channel. */
@Repository
@Transactional
class DeliveryQueue {

    private static final int MOST_AT_ONCE = 500;

    private final JdbcClient database;

    DeliveryQueue(JdbcClient database) {
        this.database = database;
    }

    /** A delivery that waits. */
    record Waiting(long id, String noticeId) {}

    /** In the order given. */
    void add(String channel, List<Written> notices, Instant now, Instant due) {
        for (int from = 0; from < notices.size(); from += MOST_AT_ONCE) {
            List<Written> some = notices.subList(from, Math.min(from + MOST_AT_ONCE, notices.size()));
            List<@Nullable Object> values = new ArrayList<>();
            Collections.addAll(values, channel, Utc.of(now), Utc.of(due));
            some.forEach(notice -> Collections.addAll(values, notice.id(), notice.recipient()));
            database.sql("""
                            insert into delivery (channel, standing, queued_at, due_at, notice_id, recipient)
                            select ?, 'QUEUED', ?, ?, told.id, told.recipient
                            from (values %s) as told (id, recipient)
                            """.formatted(String.join(", ", Collections.nCopies(some.size(), "row(?, ?)"))))
                    .params(values)
                    .update();
        }
    }

    /**
     * Recipients with something due, to whom nothing is being sent, and nothing was sent a short while ago.
     *
     * @param quietSince to whom a message was made after this, they wait
     */
    List<String> recipientsDue(String channel, Instant now, Instant quietSince, int most) {
        return database.sql("""
                        select recipient from (
                            select recipient, min(due_at) first_due from delivery
                            where channel = :channel and standing = 'QUEUED' group by recipient) queues
                        where first_due <= :now
                        and not exists (select 1 from delivery_message m where m.channel = :channel
                            and m.recipient = queues.recipient and m.made_at > :quietSince)
                        and not exists (select 1 from delivery_message m where m.channel = :channel
                            and m.recipient = queues.recipient and m.state = 'SENDING')
                        order by first_due limit :most""")
                .param("channel", channel)
                .param("now", Utc.of(now))
                .param("quietSince", Utc.of(quietSince))
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** What is due for a recipient, in the order of writing. */
    List<Waiting> due(String channel, String recipient, Instant now, int most) {
        return database.sql("""
                        select id, notice_id from delivery
                        where channel = ? and standing = 'QUEUED' and recipient = ? and due_at <= ?
                        order by id limit ?""")
                .params(channel, recipient, Utc.of(now), most)
                .query((row, number) -> new Waiting(row.getLong("id"), row.getString("notice_id")))
                .list();
    }

    void putInto(String messageId, Collection<Waiting> taken) {
        database.sql("update delivery set standing = 'TAKEN', message_id = :message where id in (:ids)")
                .param("message", messageId)
                .param("ids", taken.stream().map(Waiting::id).toList())
                .update();
    }

    /** Of a recipient whom the channel does not reach any more, or who does not want it. */
    void giveUp(String channel, String recipient) {
        database.sql("""
                        update delivery set standing = 'NOT_SENT'
                        where channel = ? and standing = 'QUEUED' and recipient = ?""").params(channel, recipient).update();
    }

    /** Ids of the notices in a message, in the order of writing. */
    List<String> noticesIn(String messageId) {
        return database.sql("select notice_id from delivery where message_id = ? order by id")
                .param(messageId)
                .query(String.class)
                .list();
    }
}
