package org.recommendationtracker.event;

import java.time.Clock;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.recommendationtracker.standalone.BrokerSettings;
import org.recommendationtracker.standalone.EmbeddedBroker;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** This module alone, with a database and the broker, without the process engine. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = CamundaBpmRestJerseyAutoConfiguration.class)
@EntityScan
@ComponentScan
@ConfigurationPropertiesScan
@EnableConfigurationProperties(BrokerSettings.class)
@Import(EmbeddedBroker.class)
@Profile("event-module")
class EventModule {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
