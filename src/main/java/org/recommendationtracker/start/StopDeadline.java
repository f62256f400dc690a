package org.recommendationtracker.start;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process when its orderly stop takes too long: the broker or the database may not answer, and a request may
 * never end. That is as a power cut, which what was told survives.
 */
public final class StopDeadline {

    private static final Logger LOG = LoggerFactory.getLogger(StopDeadline.class);
    /** As of a process that SIGTERM ended. */
    private static final int EXIT_CODE = 143;

    private final Duration atMost;

    private StopDeadline(Duration atMost) {
        this.atMost = atMost;
    }

    /** To be called once, at the start. */
    public static void set(Duration atMost) {
        StopDeadline deadline = new StopDeadline(atMost);
        Runtime.getRuntime().addShutdownHook(new Thread(deadline::begin, "stop-deadline-begins"));
    }

    /** The process does not wait for this thread, as it does for the one that begins it. */
    private void begin() {
        Thread deadline = new Thread(this::end, "stop-deadline");
        deadline.setDaemon(true);
        deadline.start();
    }

    private void end() {
        try {
            Thread.sleep(atMost.toMillis());
        } catch (InterruptedException e) {
            LOG.debug("Nobody interrupts this thread", e);
        }
        LOG.warn(
                "The orderly stop has taken {} s; the process ends now. What was told to anybody is kept",
                atMost.toSeconds());
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}
