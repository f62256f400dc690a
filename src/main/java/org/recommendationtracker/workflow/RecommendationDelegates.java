package org.recommendationtracker.workflow;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.recommendationtracker.recommendation.Recommendations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The automatic steps of a recommendation. */
@Configuration(proxyBeanMethods = false)
class RecommendationDelegates {

    @Bean
    JavaDelegate endConsideration(Recommendations recommendations) {
        return execution -> recommendations.endConsideration(BusinessKeys.recommendation(execution));
    }
}
