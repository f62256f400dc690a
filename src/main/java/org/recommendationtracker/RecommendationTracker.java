package org.recommendationtracker;

import java.time.Clock;
import java.time.Duration;
import org.recommendationtracker.replay.Replay;
import org.recommendationtracker.start.StartChecks;
import org.recommendationtracker.start.StopDeadline;
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

    private static final Duration STOP_WITHIN = Duration.ofSeconds(25);

    /** The one source of time. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    public static void main(String[] args) {
        if (Replay.isAskedFor(args)) {
            System.exit(Replay.run(new RecommendationTracker().clock(), System.out, new StartChecks(), args));
        }
        StopDeadline.set(STOP_WITHIN);
        SpringApplication application = new SpringApplication(RecommendationTracker.class);
        application.addListeners(new StartChecks());
        application.run(args);
    }
}
