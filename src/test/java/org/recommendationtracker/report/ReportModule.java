package org.recommendationtracker.report;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.recommendationtracker.RecommendationTracker;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.access.account.Accounts;
import org.recommendationtracker.body.UploadLimit;
import org.recommendationtracker.evidence.VirusScan;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.DayCount;
import org.recommendationtracker.recommendation.ClockPolicy;
import org.recommendationtracker.recommendation.ClockRule;
import org.recommendationtracker.recommendation.Ladder;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.register.RecordedStates;
import org.recommendationtracker.register.Register;
import org.recommendationtracker.register.web.RecommendationList;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.ControllerAdvice;

/**
 * This module and what it uses, on the morning of 24 November 2026, without the engine: a report that is registered stays
 * as it is.
 */
@AutoConfigurationPackage(basePackageClasses = RecommendationTracker.class)
@ComponentScan
@ComponentScan(
        basePackageClasses = RecommendationTracker.class,
        useDefaultFilters = false,
        includeFilters = @Filter(ControllerAdvice.class))
@ComponentScan(
        basePackageClasses = {Recommendations.class, Register.class, Boards.class},
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
@EnableConfigurationProperties(LongReportSettings.class)
@ConfigurationPropertiesScan(basePackageClasses = {Recommendations.class, Register.class, VirusScan.class})
@Import({RecommendationList.class, UploadLimit.class, VirusScan.class, Accounts.class, CurrentUser.class})
class ReportModule {

    /** Nothing is made anew from it. */
    @Bean
    RecordedStates recordedStates() {
        return reference -> List.of();
    }

    /** Nothing is told from it. */
    @Bean
    ReportHistory reportHistory() {
        return (report, moment) -> Optional.of(List.of());
    }

    @Bean
    ClockPolicy clockPolicy() {
        return (kind, of) -> new ClockRule(DayCount.DAYS, 30, null, new Ladder(5, 14, 28, 42));
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
    }
}
