package org.recommendationtracker.caching;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Looks how often something has changed, no oftener than it must: what this node changed is known at once, what another did
 * after the time between two looks.
 */
public final class ChangesLook {

    private final LongSupplier here;
    private final LongSupplier everywhere;
    private final Duration every;
    private volatile Look last = new Look(-1, -1, 0);

    /**
     * Begins with a look.
     *
     * @param here changes that this node has made; read each time
     * @param everywhere changes that all nodes have made
     */
    public ChangesLook(LongSupplier here, LongSupplier everywhere, Duration every) {
        this.here = here;
        this.everywhere = everywhere;
        this.every = every;
    }

    /**
     * What was seen.
     *
     * @param here changes that this node had made by then
     * @param at in the nanoseconds of the Java machine
     */
    private record Look(long changes, long here, long at) {}

    /** How often it has changed, as far as it is known. */
    public long changes() {
        Look look = last;
        long own = here.getAsLong();
        if (look.here() == own && System.nanoTime() - look.at() < every.toNanos()) {
            return look.changes();
        }
        long now = System.nanoTime();
        long changes = everywhere.getAsLong();
        last = new Look(changes, own, now);
        return changes;
    }
}
