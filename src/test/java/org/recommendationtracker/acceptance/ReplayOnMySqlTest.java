package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.JavaProcess;
import org.recommendationtracker.OnMySql;
import org.recommendationtracker.RecommendationTracker;
import org.recommendationtracker.replay.ReplayOutcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@OnMySql
class ReplayOnMySqlTest extends ReplayTest {

    private static final List<String> SETTINGS = List.of(
            "tracker.public-address",
            "tracker.db.url",
            "tracker.db.user",
            "tracker.db.password",
            "tracker.db.migration-user",
            "tracker.db.migration-password",
            "tracker.events.schemas",
            "tracker.events.replication-factor",
            "tracker.events.min-insync-replicas",
            "tracker.audit.signing-key");

    @Autowired
    private Environment environment;

    @Test
    void it_is_a_start_of_the_product_that_ends_with_the_answer() throws InterruptedException {
        walk(publishReport(1) + "-01", Routes.ACCEPTED);
        ReplayOutcome.isNoDifference(application);
        Path output = Path.of("target", "replay", UUID.randomUUID() + ".log");

        JavaProcess command = JavaProcess.start(RecommendationTracker.class, output, arguments());

        int exitCode = command.awaitEnd();
        assertThat(output).content().endsWith("There is no difference." + System.lineSeparator());
        assertThat(exitCode).isZero();
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--tracker.replay.compare=true",
                "--spring.profiles.active=server",
                "--tracker.db.durability-check=false",
                "--tracker.kafka.bootstrap=" + String.join(",", broker().getBootstrapServers())));
        SETTINGS.forEach(setting -> arguments.add("--" + setting + "=" + environment.getRequiredProperty(setting)));
        return arguments;
    }
}
