package org.recommendationtracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.ServerSettings.MissingSettingsException;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ServerSettingsTest {

    private static final Map<String, Object> COMPLETE = Map.of(
            "TRACKER_DB_URL", "jdbc:mysql://db.example.org/tracker",
            "TRACKER_DB_USER", "tracker",
            "TRACKER_DB_PASSWORD", "secret",
            "TRACKER_KAFKA_BOOTSTRAP", "kafka.example.org:9092");

    @Test
    void aCompleteEnvironmentIsTaken() {
        GenericApplicationContext context = context("server", COMPLETE);

        assertThatCode(() -> new ServerSettings().initialize(context)).doesNotThrowAnyException();
        assertThat(context.getEnvironment().getProperty("spring.datasource.url"))
                .isEqualTo("jdbc:mysql://db.example.org/tracker");
        assertThat(context.getEnvironment().getProperty("spring.kafka.bootstrap-servers"))
                .isEqualTo("kafka.example.org:9092");
    }

    @Test
    void whatIsMissingIsNamedAtOnceAndExplained() {
        Map<String, Object> incomplete = new HashMap<>(COMPLETE);
        incomplete.remove("TRACKER_DB_URL");
        incomplete.put("TRACKER_KAFKA_BOOTSTRAP", " ");

        MissingSettingsException refusal = catchThrowableOfType(
                MissingSettingsException.class, () -> new ServerSettings().initialize(context("server", incomplete)));

        FailureAnalysis analysis = new ServerSettingsFailureAnalyzer().analyze(refusal);
        assertThat(analysis.getDescription())
                .contains("TRACKER_DB_URL: address of the MySQL database", "TRACKER_KAFKA_BOOTSTRAP: ")
                .doesNotContain("TRACKER_DB_USER", "TRACKER_DB_PASSWORD", "secret");
    }

    @Test
    void standAloneNothingIsNeeded() {
        assertThatCode(() -> new ServerSettings().initialize(context("standalone", Map.of())))
                .doesNotThrowAnyException();
    }

    /** As the application would find it, with the environment's variables and the product's own files. */
    private static GenericApplicationContext context(String profile, Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        environment.setActiveProfiles(profile);
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(environment);
        return context;
    }
}
