package org.recommendationtracker.workflow;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.recommendationtracker.recommendation.DueDates;
import org.recommendationtracker.recommendation.Recommendations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The automatic steps of a recommendation and of its clocks. */
@Configuration(proxyBeanMethods = false)
class RecommendationDelegates {

    @Bean
    JavaDelegate endConsideration(Recommendations recommendations) {
        return execution -> recommendations.endConsideration(Keys.recommendation(execution));
    }

    @Bean
    JavaDelegate giveNotice(DueDates dueDates) {
        return execution -> dueDates.announce(Keys.clock(execution));
    }
}
