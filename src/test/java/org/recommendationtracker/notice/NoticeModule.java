package org.recommendationtracker.notice;

import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.standalone.BrokerSettings;
import org.recommendationtracker.standalone.EmbeddedBroker;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.TopicBuilder;

/**
 * This module alone, with a database and the broker, without the process engine and without who raises events. No
 * annotation makes it a component: tests of the whole application must not find it.
 */
@EnableAutoConfiguration(
        exclude = {CamundaBpmRestJerseyAutoConfiguration.class, CamundaBpmWebappAutoConfiguration.class})
@ComponentScan
@ConfigurationPropertiesScan
@EnableConfigurationProperties(BrokerSettings.class)
@Import({EmbeddedBroker.class, Boards.class, Offices.class, CurrentUser.class})
class NoticeModule {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    NewTopic eventsTopic() {
        return TopicBuilder.name(NoticeConsumer.TOPIC).partitions(3).build();
    }
}
