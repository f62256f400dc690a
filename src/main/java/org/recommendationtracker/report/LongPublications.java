package org.recommendationtracker.report;

import java.util.HashMap;
import java.util.Map;
import org.recommendationtracker.fault.LastingFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Publishes the long reports that are due, one after the other, each in one transaction: readers see a report whole or not at
 * all, and of a node that dies nothing is left but the report's place in the queue. No other node publishes the same report
 * meanwhile, since the database holds the report's row for this one.
 */
@Component
class LongPublications implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(LongPublications.class);

    private final LongPublicationRepository due;
    private final Reports reports;
    private final LongReportSettings settings;

    private final LastingFault fault = new LastingFault(
            LOG, "Long reports that are due cannot be found", "Long reports that are due are found again");

    /** Reports whose publication failed, with the time in nanoseconds at which it is tried again. */
    private final Map<String, Long> heldBack = new HashMap<>();

    LongPublications(LongPublicationRepository due, Reports reports, LongReportSettings settings) {
        this.due = due;
        this.reports = reports;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (settings.enabled()) {
            tasks.addFixedDelayTask(this::publishDue, settings.pollInterval());
        }
    }

    private void publishDue() {
        try {
            long now = System.nanoTime();
            heldBack.values().removeIf(until -> until - now <= 0);
            due.reports().stream()
                    .filter(report -> !heldBack.containsKey(report))
                    .findFirst()
                    .ifPresent(this::publish);
            fault.isNotMet();
        } catch (RuntimeException e) {
            fault.isMet(e);
        }
    }

    private void publish(String report) {
        try {
            reports.publishWhole(report);
        } catch (RuntimeException e) {
            LOG.error("Report {} could not be published; trying again in {}", report, settings.retryAfter(), e);
            heldBack.put(report, System.nanoTime() + settings.retryAfter().toNanos());
        }
    }
}
