package org.recommendationtracker.event;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.fault.LastingFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The right to relay, which one node at a time holds. It ends by itself if its holder does not renew it, by the
 * database's clock: the clocks of the nodes need not agree.
 *
 * <p>Confined to the relay's thread.
 */
@Component
class Lease {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(3);
    private static final String TAKE = """
            update relay_lease
            set holder = :holder, expires_at = timestampadd(microsecond, :micros, current_timestamp(6))
            where name = 'outbox' and (holder = :holder or expires_at < current_timestamp(6))
            """;
    private static final String RELEASE =
            "update relay_lease set expires_at = current_timestamp(6) where name = 'outbox' and holder = :holder";

    private final String holder = UUID.randomUUID().toString();
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final long length;
    private final long renewAfter;
    private final long heldUnrenewed;
    private final long retryAfter;
    private final LastingFault refused =
            new LastingFault(LOG, "The database does not take writes", "The database takes writes again");
    private volatile @Nullable Long waitingSince;
    private boolean held;
    private long since;

    Lease(JdbcClient jdbc, PlatformTransactionManager transactions, RelaySettings settings) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.length = settings.lease().toNanos();
        this.renewAfter = length / 3;
        // the rest is left for what is under way to arrive and be marked before another node begins
        this.heldUnrenewed = length - renewAfter;
        this.retryAfter = Math.min(renewAfter, settings.pollInterval().toNanos());
        this.since = System.nanoTime() - length;
    }

    /**
     * Whether this node may send. Takes or renews the lease, but asks the database only now and then. If the database
     * does not answer, what was held is held until shortly before it ends.
     */
    boolean hold() {
        long asked = System.nanoTime();
        if (asked - since < (held ? renewAfter : retryAfter)) {
            return held;
        }
        waitingSince = asked;
        try {
            held = take();
            since = asked;
            refused.isNotMet();
        } catch (DataAccessException | TransactionException e) {
            refused.isMet(e);
        } finally {
            waitingSince = null;
        }
        // the database may have taken longer to answer, or to fail, than the lease lasts
        held = held && System.nanoTime() - since < heldUnrenewed;
        return held;
    }

    /** Whether the database refused the last renewal, or does not answer the present one. May be asked from any thread. */
    boolean isRefused() {
        Long waiting = waitingSince;
        return refused.lasts() || (waiting != null && System.nanoTime() - waiting > ANSWERED_WITHIN.toNanos());
    }

    /** Lets another node take over at once. */
    void release() {
        if (held) {
            held = false;
            transaction.executeWithoutResult(
                    status -> jdbc.sql(RELEASE).param("holder", holder).update());
        }
    }

    private boolean take() {
        Integer taken = transaction.execute(status -> jdbc.sql(TAKE)
                .param("holder", holder)
                .param("micros", length / 1_000)
                .update());
        return taken != null && taken == 1;
    }
}
