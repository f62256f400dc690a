package org.recommendationtracker.workflow;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.recommendationtracker.report.Reports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The automatic steps of a report's process. */
@Configuration(proxyBeanMethods = false)
class ReportDelegates {

    /** The recommendations of a long report are issued in the background, with its publication. */
    @Bean
    JavaDelegate startRecommendations(Reports reports) {
        return execution -> {
            String reference = execution.getProcessBusinessKey();
            if (!reports.takesLong(reference)) {
                reports.issueRecommendations(reference);
            }
        };
    }
}
