package org.recommendationtracker.access.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.account.AccountEntry.What;
import org.recommendationtracker.party.Utc;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The tables {@code account} and {@code account_entry}; entries are never changed or removed. */
@Component
@Transactional
public class Accounts {

    private final JdbcClient database;
    private final Clock clock;
    private final AtomicLong changesHere = new AtomicLong();

    Accounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Account find(String userId) {
        return database.sql("select generation, password_due, untold from account where user_id = :user")
                .param("user", userId)
                .query(Account.class)
                .optional()
                .orElse(Account.NEW);
    }

    /** How often any account was changed, at any node. */
    @Transactional(readOnly = true)
    public long changes() {
        return database.sql("select changes from account_changes")
                .query(Long.class)
                .single();
    }

    /** How often one was changed through this node since it started. */
    long changesHere() {
        return changesHere.get();
    }

    /** All sessions of the user end with their next request, at every node. */
    public void endSessions(String userId) {
        put(userId, 1, false, false, "generation = generation + 1");
    }

    /** They must choose a password before they do anything else. */
    public void demandPassword(String userId) {
        put(userId, 0, true, false, "password_due = true");
    }

    void passwordChosen(String userId) {
        put(userId, 0, false, false, "password_due = false");
    }

    /** They are shown what was done to their account, until they confirm it. */
    public void tell(String userId) {
        put(userId, 0, false, true, "untold = true");
    }

    public void told(String userId) {
        put(userId, 0, false, false, "untold = false");
    }

    private void put(String userId, int generation, boolean passwordDue, boolean untold, String change) {
        database.sql("insert into account (user_id, generation, password_due, untold)"
                        + " values (:user, :generation, :due, :untold) on duplicate key update " + change)
                .param("user", userId)
                .param("generation", generation)
                .param("due", passwordDue)
                .param("untold", untold)
                .update();
        database.sql("update account_changes set changes = changes + 1").update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changesHere.incrementAndGet();
            }
        });
    }

    /** Keeps what was done; with whatever it is about in one transaction. */
    public void record(String userId, What what, @Nullable String detail, String doneBy) {
        database.sql("insert into account_entry (user_id, what, detail, done_by, recorded_at)"
                        + " values (:user, :what, :detail, :by, :at)")
                .param("user", userId)
                .param("what", what.name())
                .param("detail", detail)
                .param("by", doneBy)
                .param("at", Utc.of(clock.instant()))
                .update();
    }

    /** Whether this user was here before, and perhaps is somebody else now. */
    @Transactional(readOnly = true)
    public boolean wasHere(String userId) {
        return database.sql("select count(*) from account_entry where user_id = :user")
                        .param("user", userId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What was done to this account, or to all of them, newest first. */
    @Transactional(readOnly = true)
    public Page<AccountEntry> newestFirst(@Nullable String userId, Pageable page) {
        String of = userId == null ? "" : " where user_id = :user";
        List<AccountEntry> entries = database.sql(
                        "select user_id, what, detail, done_by, recorded_at from account_entry" + of
                                + " order by id desc limit :size offset :offset")
                .param("user", userId)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(Accounts::entry)
                .list();
        long all = database.sql("select count(*) from account_entry" + of)
                .param("user", userId)
                .query(Long.class)
                .single();
        return new PageImpl<>(entries, page, all);
    }

    private static AccountEntry entry(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new AccountEntry(
                row.getString("user_id"),
                What.valueOf(row.getString("what")),
                row.getString("detail"),
                row.getString("done_by"),
                Utc.read(row, "recorded_at"));
    }
}
