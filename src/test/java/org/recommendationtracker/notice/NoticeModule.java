package org.recommendationtracker.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.refusal.Refusal;
import org.recommendationtracker.standalone.BrokerSettings;
import org.recommendationtracker.standalone.EmbeddedBroker;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.TopicBuilder;

/**
 * This module alone, with a database and the broker, without the process engine and without who raises events. No
 * annotation makes it a component: tests of the whole application must not find it.
 */
@EnableAutoConfiguration(
        exclude = {CamundaBpmRestJerseyAutoConfiguration.class, CamundaBpmWebappAutoConfiguration.class})
@ComponentScan
@ComponentScan(basePackageClasses = Refusal.class)
@ComponentScan(
        basePackageClasses = Boards.class,
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
@ConfigurationPropertiesScan
@EnableConfigurationProperties(BrokerSettings.class)
@Import({EmbeddedBroker.class, CurrentUser.class})
class NoticeModule {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Two weeks, with a reminder three days before, and a week from each reminder to the next. */
    @Bean
    AcknowledgementPolicy acknowledgementPolicy() {
        return new AcknowledgementPolicy() {
            @Override
            public LocalDate dueOn(LocalDate deliveredOn) {
                return deliveredOn.plusDays(14);
            }

            @Override
            public LocalDate sayOn(Reminder reminder, LocalDate dueOn) {
                return switch (reminder) {
                    case DUE_SOON -> dueOn.minusDays(3);
                    case OVERDUE -> dueOn.plusDays(1);
                    case SECOND_NOTICE -> dueOn.plusDays(7);
                    case THIRD_NOTICE -> dueOn.plusDays(14);
                    case REASONS_DEMANDED -> dueOn.plusDays(21);
                };
            }
        };
    }

    /** One channel can be chosen here, for digests or not at all. */
    @Bean
    ChannelChoices channelChoices() {
        return () -> List.of(
                new ChannelChoice("letter", "Letter", List.of(Frequency.WEEKLY, Frequency.NEVER), Frequency.NEVER));
    }

    /** One report is registered here. */
    @Bean
    RegisteredReports registeredReports() {
        return TestEvents.registered();
    }

    @Bean
    NewTopic eventsTopic() {
        return TopicBuilder.name(NoticeConsumer.TOPIC).partitions(3).build();
    }
}
