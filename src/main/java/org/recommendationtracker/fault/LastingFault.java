package org.recommendationtracker.fault;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/**
 * A fault that something meets again and again while it lasts. The log says it when it begins, every ten minutes while it
 * lasts, and when it is over.
 */
public final class LastingFault {

    private static final Duration SAY_AGAIN_AFTER = Duration.ofMinutes(10);

    private final Logger log;
    private final String begun;
    private final String over;
    private final LongSupplier nanoTime;
    private boolean lasts;
    private long began;
    private long said;

    /**
     * @param begun what cannot be done, as the beginning of a sentence that the reason ends
     * @param over that it can be done again
     */
    public LastingFault(Logger log, String begun, String over) {
        this(log, begun, over, System::nanoTime);
    }

    LastingFault(Logger log, String begun, String over, LongSupplier nanoTime) {
        this.log = log;
        this.begun = begun;
        this.over = over;
        this.nanoTime = nanoTime;
    }

    /** To be called each time that it is met. A reason that is not a database, a broker or a file has its stack trace told. */
    public synchronized void isMet(Throwable reason) {
        long now = nanoTime.getAsLong();
        if (!lasts) {
            lasts = true;
            began = now;
            said = now;
            if (Cause.isOutside(reason)) {
                log.warn("{}: {}", begun, Cause.inOneLine(reason));
            } else {
                log.warn("{}", begun, reason);
            }
        } else if (now - said >= SAY_AGAIN_AFTER.toNanos()) {
            said = now;
            log.warn(
                    "{}, for {} minutes now: {}",
                    begun,
                    Duration.ofNanos(now - began).toMinutes(),
                    Cause.inOneLine(reason));
        }
    }

    /** To be called each time that it is not met. */
    public synchronized void isNotMet() {
        if (lasts) {
            lasts = false;
            log.info(
                    "{}, after {} s",
                    over,
                    Duration.ofNanos(nanoTime.getAsLong() - began).toSeconds());
        }
    }

    public synchronized boolean lasts() {
        return lasts;
    }
}
