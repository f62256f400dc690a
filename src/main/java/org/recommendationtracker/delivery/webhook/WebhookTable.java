package org.recommendationtracker.delivery.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code webhook}. */
@Repository
@Transactional
class WebhookTable {

    private final JdbcClient database;

    WebhookTable(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public Optional<Webhook> find(String recipient) {
        return database.sql("select * from webhook where recipient = ?")
                .param(recipient)
                .query((row, number) -> webhook(row))
                .optional();
    }

    /** Those that are turned on. */
    @Transactional(readOnly = true)
    public List<Webhook> on() {
        return database.sql("select * from webhook where disabled_at is null")
                .query((row, number) -> webhook(row))
                .list();
    }

    /** In the place of what the recipient had. */
    void put(Webhook webhook) {
        remove(webhook.recipient());
        database.sql("""
                        insert into webhook (recipient, address, secret, former_secret, former_until, failing_since,
                            disabled_at, changed_by, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        webhook.recipient(),
                        webhook.address(),
                        webhook.secret(),
                        webhook.formerSecret(),
                        time(webhook.formerUntil()),
                        time(webhook.failingSince()),
                        time(webhook.disabledAt()),
                        webhook.changedBy(),
                        time(webhook.changedAt()))
                .update();
    }

    void remove(String recipient) {
        database.sql("delete from webhook where recipient = ?").param(recipient).update();
    }

    /** Notes a failure of a webhook that took the last message. */
    void fails(String recipient, Instant since) {
        database.sql("update webhook set failing_since = ? where recipient = ? and failing_since is null")
                .params(Utc.of(since), recipient)
                .update();
    }

    void works(String recipient) {
        database.sql("update webhook set failing_since = null where recipient = ? and failing_since is not null")
                .param(recipient)
                .update();
    }

    /** Whether it was on until now. */
    boolean disable(String recipient, Instant now) {
        return database.sql("update webhook set disabled_at = ? where recipient = ? and disabled_at is null")
                        .params(Utc.of(now), recipient)
                        .update()
                == 1;
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                row.getString("recipient"),
                row.getString("address"),
                row.getString("secret"),
                row.getString("former_secret"),
                Utc.readIfAny(row, "former_until"),
                Utc.readIfAny(row, "failing_since"),
                Utc.readIfAny(row, "disabled_at"),
                row.getString("changed_by"),
                Utc.read(row, "changed_at"));
    }

    private static @Nullable Object time(@Nullable Instant moment) {
        return moment == null ? null : Utc.of(moment);
    }
}
