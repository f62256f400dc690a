package org.recommendationtracker.audit;

import org.recommendationtracker.RecommendationTracker;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.ClockPolicy;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.Recommendations;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** This module and what it listens to, without the engine, the broker and the sign-in. */
@AutoConfigurationPackage(basePackageClasses = RecommendationTracker.class)
@ComponentScan
@ComponentScan(
        basePackageClasses = RecommendationTracker.class,
        useDefaultFilters = false,
        includeFilters = @Filter(ControllerAdvice.class))
@Import({Recommendations.class, CurrentUser.class, Lifecycle.class, Lifecycle.Time.class})
class AuditModule {

    @Bean
    ClockPolicy clockPolicy() {
        return new ClockPolicy() {
            @Override
            public int daysUntilDue(ClockKind kind, Priority priority) {
                return 30;
            }

            @Override
            public int reminderDaysBefore(ClockKind kind, Priority priority) {
                return 7;
            }
        };
    }
}
