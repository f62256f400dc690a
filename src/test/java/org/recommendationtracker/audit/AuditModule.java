package org.recommendationtracker.audit;

import static org.mockito.Mockito.mock;

import org.recommendationtracker.RecommendationTracker;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.access.account.Accounts;
import org.recommendationtracker.address.PublicAddress;
import org.recommendationtracker.audit.chain.ChainSettings;
import org.recommendationtracker.export.TableFile;
import org.recommendationtracker.notice.AcknowledgementTotals;
import org.recommendationtracker.party.DayCount;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.recommendation.ClockPolicy;
import org.recommendationtracker.recommendation.ClockRule;
import org.recommendationtracker.recommendation.Ladder;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.register.Register;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.report.document.Typesetter;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** This module and what it listens to, without the engine, the broker and the sign-in. */
@AutoConfigurationPackage(basePackageClasses = RecommendationTracker.class)
@ComponentScan
@ComponentScan(
        basePackageClasses = RecommendationTracker.class,
        useDefaultFilters = false,
        includeFilters = {@Filter(ControllerAdvice.class), @Filter(type = FilterType.REGEX, pattern = ".*\\.HomePage")})
@ComponentScan(
        basePackageClasses = {Recommendations.class, Register.class, Offices.class, TableFile.class},
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
@ConfigurationPropertiesScan(basePackageClasses = {Recommendations.class, Register.class, ChainSettings.class})
@Import({
    AcknowledgementTotals.class,
    CurrentUser.class,
    Accounts.class,
    PublicAddress.class,
    Lifecycle.class,
    Lifecycle.Time.class
})
class AuditModule {

    /** None is registered. */
    @Bean
    Reports reports() {
        return mock();
    }

    /** Nothing is printed. */
    @Bean
    Typesetter typesetter() {
        return mock();
    }

    @Bean
    ClockPolicy clockPolicy() {
        return (kind, of) -> new ClockRule(DayCount.DAYS, 30, null, new Ladder(5, 14, 28, 42));
    }
}
