package org.recommendationtracker;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the product: stand-alone by default, on servers with the profile {@code server}. */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
public class RecommendationTracker {

    /** The one source of time. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    public static void main(String[] args) {
        SpringApplication.run(RecommendationTracker.class, args);
    }
}
