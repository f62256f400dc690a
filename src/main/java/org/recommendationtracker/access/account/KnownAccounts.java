package org.recommendationtracker.access.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.recommendationtracker.caching.ChangesLook;
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
    private final ChangesLook look;

    KnownAccounts(Accounts accounts, AccountSettings settings) {
        this.accounts = accounts;
        this.look = new ChangesLook(accounts::changesHere, accounts::changes, settings.lookEvery());
    }

    /** An account as it was after so many changes of accounts, or later. */
    private record Version(String userId, long changes) {}

    /** What is kept of a user; as of nobody if there is nothing. */
    public Account find(String userId) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // what it has changed may yet be undone
            return accounts.find(userId);
        }
        return known.get(new Version(userId, look.changes()), version -> accounts.find(version.userId()));
    }
}
