package org.recommendationtracker.workflow;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.recommendationtracker.report.Reports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The automatic steps of a report's process. */
@Configuration(proxyBeanMethods = false)
class ReportDelegates {

    @Bean
    JavaDelegate publishReport(Reports reports) {
        return execution -> reports.publish(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate startRecommendations(Reports reports) {
        return execution -> reports.issueRecommendations(execution.getProcessBusinessKey());
    }
}
