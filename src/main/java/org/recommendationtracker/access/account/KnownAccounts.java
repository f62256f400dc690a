package org.recommendationtracker.access.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Accounts as they are now, for every request: kept until any account changes. A change at this node is known with the next
 * request; one at another node within a second, since the count of changes is read so often.
 */
@Component
public class KnownAccounts {

    private static final int MAX_KEPT = 1_000;

    private final Accounts accounts;
    private final Cache<Version, Account> known =
            Caffeine.newBuilder().maximumSize(MAX_KEPT).build();
    private final AccountSettings settings;
    private volatile Look last = Look.NONE;

    KnownAccounts(Accounts accounts, AccountSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    /**
     * How often accounts had changed when it was looked for.
     *
     * @param here changes that this node had made by then
     * @param at in the nanoseconds of the Java machine
     */
    private record Look(long changes, long here, long at) {

        static final Look NONE = new Look(-1, -1, 0);
    }

    /** An account as it was after so many changes of accounts, or later. */
    private record Version(String userId, long changes) {}

    /** What is kept of a user; as of nobody if there is nothing. */
    public Account find(String userId) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // what it has changed may yet be undone
            return accounts.find(userId);
        }
        return known.get(new Version(userId, changes()), version -> accounts.find(version.userId()));
    }

    private long changes() {
        Look look = last;
        long here = accounts.changesHere();
        if (look.here() == here
                && System.nanoTime() - look.at() < settings.lookEvery().toNanos()) {
            return look.changes();
        }
        long now = System.nanoTime();
        long changes = accounts.changes();
        last = new Look(changes, here, now);
        return changes;
    }
}
