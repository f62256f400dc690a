package org.recommendationtracker;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the product: stand-alone by default, on servers with the profile {@code server}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RecommendationTracker {

    public static void main(String[] args) {
        SpringApplication.run(RecommendationTracker.class, args);
    }
}
