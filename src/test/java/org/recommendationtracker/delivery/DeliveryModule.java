package org.recommendationtracker.delivery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.address.PublicAddress;
import org.recommendationtracker.notice.AcknowledgementPolicy;
import org.recommendationtracker.notice.Notices;
import org.recommendationtracker.notice.RegisteredReports;
import org.recommendationtracker.notice.Reminder;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.refusal.Refusal;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** Notices and their deliveries with a database, without the process engine and without a broker. */
@EnableAutoConfiguration(
        exclude = {CamundaBpmRestJerseyAutoConfiguration.class, CamundaBpmWebappAutoConfiguration.class})
@ComponentScan(
        basePackageClasses = {Channel.class, Notices.class, Refusal.class},
        basePackages = "org.recommendationtracker.start")
@ComponentScan(
        basePackageClasses = Boards.class,
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
@AutoConfigurationPackage(basePackageClasses = Notices.class)
@ConfigurationPropertiesScan(basePackageClasses = {Channel.class, Notices.class, Boards.class})
@Import({CurrentUser.class, PublicAddress.class})
class DeliveryModule {

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    AcknowledgementPolicy acknowledgementPolicy() {
        return new AcknowledgementPolicy() {
            @Override
            public LocalDate dueOn(LocalDate deliveredOn) {
                return deliveredOn.plusDays(14);
            }

            @Override
            public LocalDate sayOn(Reminder reminder, LocalDate dueOn) {
                return dueOn;
            }
        };
    }

    @Bean
    RegisteredReports registeredReports() {
        return new RegisteredReports() {
            @Override
            public Optional<String> issuerOf(String report) {
                return Optional.empty();
            }

            @Override
            public boolean isPublished(String report) {
                return false;
            }

            @Override
            public Collection<String> boardsOf(String report) {
                return List.of();
            }
        };
    }
}
