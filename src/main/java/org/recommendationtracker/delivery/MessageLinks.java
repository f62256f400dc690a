package org.recommendationtracker.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.recommendationtracker.party.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links in messages, by which their recipient does something without signing in. Whoever has the link may do it, so it is as
 * long as a key, is good for one message, and ends.
 */
@Component
@Transactional
public class MessageLinks {

    private static final int BYTES = 32;

    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MessageLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The message that a link is in.
     *
     * @param recipient code of whom it was sent to
     * @param channel name of that through which it went
     */
    public record Linked(String messageId, String recipient, String channel) {}

    /** A new token for a message; those that it had before hold too. */
    public String add(String messageId, Duration lasts) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = Utc.now(clock);
        database.sql("delete from message_link where expires_at < ?")
                .param(Utc.of(now.minus(lasts)))
                .update();
        database.sql("insert into message_link (hash, message_id, expires_at) values (?, ?, ?)")
                .params(hash(token), messageId, Utc.of(now.plus(lasts)))
                .update();
        return token;
    }

    /** Empty if there is no such token, or its time is over. */
    @Transactional(readOnly = true)
    public Optional<Linked> find(String token) {
        return database.sql("""
                        select m.id, m.recipient, m.channel from message_link l
                        join delivery_message m on m.id = l.message_id
                        where l.hash = ? and l.expires_at > ?""")
                .params(hash(token), Utc.of(Utc.now(clock)))
                .query((row, number) ->
                        new Linked(row.getString("id"), row.getString("recipient"), row.getString("channel")))
                .optional();
    }

    /** Whether a message has a notice. */
    @Transactional(readOnly = true)
    public boolean isIn(Linked message, String noticeId) {
        return database.sql("select 1 from delivery where message_id = ? and notice_id = ?")
                .params(message.messageId(), noticeId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Keeps that a notice was acknowledged by a link in this message. */
    public void keepAcknowledged(Linked message, String noticeId) {
        database.sql("""
                        update delivery set acknowledged_at = ?
                        where message_id = ? and notice_id = ? and acknowledged_at is null""")
                .params(Utc.of(Utc.now(clock)), message.messageId(), noticeId)
                .update();
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
