package org.recommendationtracker.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recommendationtracker.fault.LastingFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Does the long work that is due, one piece after the other. */
@Component
class LongWorks implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(LongWorks.class);

    private final List<LongWork> works;
    private final LongReportSettings settings;

    private final LastingFault fault =
            new LastingFault(LOG, "Long work that is due cannot be found", "Long work that is due is found again");

    /** What failed, with the time in nanoseconds at which it is tried again. */
    private final Map<String, Long> heldBack = new HashMap<>();

    LongWorks(List<LongWork> works, LongReportSettings settings) {
        this.works = works;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (settings.enabled()) {
            tasks.addFixedDelayTask(this::carryOutDue, settings.pollInterval());
        }
    }

    private void carryOutDue() {
        try {
            long now = System.nanoTime();
            heldBack.values().removeIf(until -> until - now <= 0);
            works.forEach(this::carryOutNext);
            fault.isNotMet();
        } catch (RuntimeException e) {
            fault.isMet(e);
        }
    }

    private void carryOutNext(LongWork work) {
        work.due().stream()
                .filter(piece -> !heldBack.containsKey(piece))
                .findFirst()
                .ifPresent(piece -> carryOut(work, piece));
    }

    private void carryOut(LongWork work, String piece) {
        try {
            work.carryOut(piece);
        } catch (RuntimeException e) {
            heldBack.put(piece, System.nanoTime() + settings.retryAfter().toNanos());
            if (work.isTriedAgain(piece, e)) {
                LOG.error("{} could not be done; trying again in {}", work.name(piece), settings.retryAfter(), e);
            } else {
                LOG.warn("{} cannot be done: {}", work.name(piece), e.getMessage());
            }
        }
    }
}
