package org.recommendationtracker;

import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** Stops the profile {@code server} before anything of it starts, where the environment leaves out what it needs. */
class ServerSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<Setting> REQUIRED = List.of(
            new Setting(
                    "TRACKER_DB_URL",
                    "spring.datasource.url",
                    "address of the MySQL database, such as jdbc:mysql://db.example.org:3306/tracker"),
            new Setting("TRACKER_DB_USER", "spring.datasource.username", "its user"),
            new Setting("TRACKER_DB_PASSWORD", "spring.datasource.password", "the user's password"),
            new Setting(
                    "TRACKER_KAFKA_BOOTSTRAP",
                    "spring.kafka.bootstrap-servers",
                    "addresses of the Kafka brokers, such as kafka1.example.org:9092,kafka2.example.org:9092"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("server"))) {
            return;
        }
        List<Setting> missing = REQUIRED.stream()
                .filter(setting -> !StringUtils.hasText(environment.getProperty(setting.property())))
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingSettingsException(missing);
        }
    }

    /**
     * @param variable of the environment
     * @param property that takes the variable's value, or another one that is set directly
     */
    record Setting(String variable, String property, String meaning) {}

    /** The environment leaves out what a server needs. */
    static final class MissingSettingsException extends RuntimeException {

        private final transient List<Setting> missing;

        MissingSettingsException(List<Setting> missing) {
            super("The environment leaves out "
                    + String.join(", ", missing.stream().map(Setting::variable).toList()));
            this.missing = missing;
        }

        List<Setting> missing() {
            return missing;
        }
    }
}
