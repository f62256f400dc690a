package org.recommendationtracker.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.notice.Frequency;
import org.recommendationtracker.notice.Notices;
import org.recommendationtracker.notice.Subscription;
import org.recommendationtracker.notice.Subscriptions;
import org.recommendationtracker.party.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes messages of what is due, and keeps what became of them: the table {@code delivery_message}. */
@Component
@Transactional
class Messages {

    private final JdbcClient database;
    private final DeliveryQueue queue;
    private final Subscriptions subscriptions;
    private final Notices notices;

    Messages(JdbcClient database, DeliveryQueue queue, Subscriptions subscriptions, Notices notices) {
        this.database = database;
        this.queue = queue;
        this.subscriptions = subscriptions;
        this.notices = notices;
    }

    /**
     * A message that is to be sent.
     *
     * @param attempts how often it was tried before
     */
    record Attempt(Message message, int attempts) {}

    private record Row(String id, String recipient, String address, Instant madeAt, int attempts, Instant tryAt) {}

    /** Makes sure that a channel has its row. */
    void know(String channel) {
        database.sql("insert ignore into delivery_channel (name) values (?)")
                .param(channel)
                .update();
    }

    /**
     * Makes messages of what is due. One node at a time does so for a channel: what goes to one recipient is in one message.
     *
     * @param until the caller sends them by then, else whoever comes first
     */
    List<Attempt> make(Channel channel, Instant now, Instant until, int most) {
        String name = channel.choice().name();
        database.sql("select name from delivery_channel where name = ? for update")
                .param(name)
                .query(String.class)
                .single();
        List<String> recipients =
                queue.recipientsDue(name, now, now.minus(channel.pace().pause()), most);
        if (recipients.isEmpty()) {
            return List.of();
        }
        Map<String, Subscription> chosen = subscriptions.now();
        Map<String, String> addresses = Channels.addresses(channel, recipients, chosen);
        List<Attempt> made = new ArrayList<>();
        for (String recipient : recipients) {
            String address = addresses.get(recipient);
            if (address == null || isOff(channel, chosen.get(recipient))) {
                queue.giveUp(name, recipient);
            } else {
                made.add(make(channel, recipient, address, now, until));
            }
        }
        return made;
    }

    private static boolean isOff(Channel channel, @Nullable Subscription chosen) {
        return chosen != null && chosen.frequency(channel.choice()) == Frequency.NEVER;
    }

    private Attempt make(Channel channel, String recipient, String address, Instant now, Instant until) {
        String name = channel.choice().name();
        List<DeliveryQueue.Waiting> due =
                queue.due(name, recipient, now, channel.pace().mostNotices());
        String id = UUID.randomUUID().toString();
        database.sql("""
                        insert into delivery_message (id, channel, recipient, address, state, made_at, attempts, try_at)
                        values (?, ?, ?, ?, 'SENDING', ?, 0, ?)""")
                .params(id, name, recipient, address, Utc.of(now), Utc.of(until))
                .update();
        queue.putInto(id, due);
        List<String> ids = due.stream().map(DeliveryQueue.Waiting::noticeId).toList();
        return new Attempt(new Message(id, recipient, address, notices.find(ids), now), 0);
    }

    /**
     * Takes messages that are to be tried again, which nobody else then does.
     *
     * @param until the caller sends them by then, else whoever comes first
     */
    List<Attempt> takeAgain(String channel, Instant now, Instant until, int most) {
        return database.sql("""
                        select id, recipient, address, made_at, attempts, try_at from delivery_message
                        where channel = ? and state = 'SENDING' and try_at <= ? order by try_at limit ?""").params(channel, Utc.of(now), most).query(Messages::row).list().stream()
                .filter(row -> take(row, until))
                .map(row -> new Attempt(
                        new Message(
                                row.id(),
                                row.recipient(),
                                row.address(),
                                notices.find(queue.noticesIn(row.id())),
                                row.madeAt()),
                        row.attempts()))
                .toList();
    }

    private static Row row(ResultSet found, int number) throws SQLException {
        return new Row(
                found.getString("id"),
                found.getString("recipient"),
                found.getString("address"),
                Utc.read(found, "made_at"),
                found.getInt("attempts"),
                Utc.read(found, "try_at"));
    }

    private boolean take(Row row, Instant until) {
        return database.sql("update delivery_message set try_at = ? where id = ? and state = 'SENDING' and try_at = ?")
                        .params(Utc.of(until), row.id(), Utc.of(row.tryAt()))
                        .update()
                == 1;
    }

    /** Keeps what became of messages. */
    void keep(List<Result> results) {
        results.forEach(result -> database.sql("""
                        update delivery_message set state = :state, attempts = :attempts, try_at = :tryAt,
                            sent_at = case when :state = 'SENT' then :now else null end,
                            failed_at = case when :state = 'FAILED' then :now else null end, reason = :reason
                        where id = :id and state = 'SENDING'""")
                .param("state", result.state().name())
                .param("attempts", result.attempts())
                .param("tryAt", result.tryAt() == null ? null : Utc.of(result.tryAt()))
                .param("now", Utc.of(result.at()))
                .param("reason", result.reason())
                .param("id", result.messageId())
                .update());
    }

    /**
     * What became of a message.
     *
     * @param tryAt when it is tried again; null if it is not
     * @param reason why it was not sent; null if it was
     */
    record Result(
            String messageId,
            MessageState state,
            int attempts,
            @Nullable Instant tryAt,
            Instant at,
            @Nullable String reason) {}
}
