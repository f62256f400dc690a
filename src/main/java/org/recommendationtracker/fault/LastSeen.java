package org.recommendationtracker.fault;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was seen when somebody last looked. Who reports it, to a monitor that waits for a few seconds only, need not wait for
 * a database or a broker that does not answer.
 */
public final class LastSeen<T> {

    private final LastingFault fault;
    private final Supplier<T> eye;
    private volatile @Nullable T seen;

    /**
     * @param eye looks, and may take its time
     * @param fault that the eye sees nothing
     */
    public LastSeen(Supplier<T> eye, LastingFault fault) {
        this.eye = eye;
        this.fault = fault;
    }

    /** To be called in the background, now and then. */
    public void look() {
        try {
            seen = eye.get();
            fault.isNotMet();
        } catch (RuntimeException e) {
            seen = null;
            fault.isMet(e);
        }
    }

    /** Empty if nobody has looked yet, or the last look saw nothing. */
    public Optional<T> value() {
        return Optional.ofNullable(seen);
    }
}
