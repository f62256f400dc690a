package org.recommendationtracker.standalone;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/**
 * Ends the process when its own database or broker cannot go on, as when the disk is full: both close themselves then, and
 * do not open again. What was told is on disk; the next start goes on from there, and says so if there is still no room.
 */
@Component
@Profile("standalone")
class Breakdown implements ApplicationListener<ContextClosedEvent> {

    /** {@code EX_IOERR} of {@code sysexits.h}. */
    static final int EXIT_CODE = 74;

    private static final Logger LOG = LoggerFactory.getLogger(Breakdown.class);

    private final AtomicBoolean over = new AtomicBoolean();

    void of(String part, String reason) {
        // if the application stops anyhow, what is used last finds everything closed
        if (over.compareAndSet(false, true)) {
            LOG.error(
                    "The tracker ends, since its {} cannot go on: {}. What was told to anybody is kept. Make room on the"
                            + " disk, or put right whatever else it is, and start it again",
                    part,
                    reason);
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        over.set(true);
    }
}
