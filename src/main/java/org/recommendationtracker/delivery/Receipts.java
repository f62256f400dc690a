package org.recommendationtracker.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.notice.DeliveryReceipts;
import org.recommendationtracker.party.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what became of notices, and of the messages that have them. */
@Repository
@Transactional(readOnly = true)
public class Receipts implements DeliveryReceipts {

    private static final String MESSAGES = """
            select m.channel, m.recipient, m.address, m.state, m.made_at, m.attempts, m.failed_at, m.reason,
                (select count(*) from delivery d where d.message_id = m.id) notices
            from delivery_message m where %s limit :most""";

    private final JdbcClient database;

    Receipts(JdbcClient database) {
        this.database = database;
    }

    /**
     * A message that was not sent, or not yet.
     *
     * @param attempts how often it was tried
     * @param failedAt when it was given up; null if it is still tried
     */
    public record Unsent(
            String channel,
            String recipient,
            String address,
            int notices,
            Instant madeAt,
            int attempts,
            @Nullable Instant failedAt,
            String reason) {}

    @Override
    public List<Receipt> of(String noticeId) {
        return database.sql("""
                        select d.channel, d.standing, d.queued_at, d.due_at, d.acknowledged_at, m.state, m.address, m.sent_at,
                            m.delivered_at, m.failed_at, m.reason
                        from delivery d left join delivery_message m on m.id = d.message_id
                        where d.notice_id = ? order by d.channel""")
                .param(noticeId)
                .query((row, number) -> receipt(row))
                .list();
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        String state = row.getString("state");
        Instant sentAt = Utc.readIfAny(row, "sent_at");
        return new Receipt(
                row.getString("channel"),
                (state == null ? row.getString("standing") : state)
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'),
                row.getString("address"),
                Utc.read(row, "queued_at"),
                sentAt == null ? Utc.read(row, "due_at") : null,
                sentAt,
                Utc.readIfAny(row, "delivered_at"),
                Utc.readIfAny(row, "failed_at"),
                Utc.readIfAny(row, "acknowledged_at"),
                row.getString("reason"));
    }

    /** Messages that were tried in vain and are tried again, the oldest first. */
    public List<Unsent> trying(int most) {
        return database.sql(MESSAGES.formatted("m.state = 'SENDING' and m.reason is not null order by m.made_at"))
                .param("most", most)
                .query((row, number) -> unsent(row))
                .list();
    }

    long tryingInVain() {
        return database.sql("select count(*) from delivery_message where state = 'SENDING' and reason is not null")
                .query(Long.class)
                .single();
    }

    /** Messages that were given up, the latest first. */
    public List<Unsent> failed(int most) {
        return database.sql(MESSAGES.formatted("m.state = 'FAILED' order by m.failed_at desc"))
                .param("most", most)
                .query((row, number) -> unsent(row))
                .list();
    }

    private static Unsent unsent(ResultSet row) throws SQLException {
        return new Unsent(
                row.getString("channel"),
                row.getString("recipient"),
                row.getString("address"),
                row.getInt("notices"),
                Utc.read(row, "made_at"),
                row.getInt("attempts"),
                Utc.readIfAny(row, "failed_at"),
                row.getString("reason"));
    }
}
