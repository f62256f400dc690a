package org.recommendationtracker.fault;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;

/** Puts the filter before the log, once that is set up. */
class RepetitionFilterSetUp implements ApplicationListener<ApplicationContextInitializedEvent> {

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log
                && log.getTurboFilterList().stream().noneMatch(RepetitionFilter.class::isInstance)) {
            log.addTurboFilter(new RepetitionFilter());
        }
    }
}
