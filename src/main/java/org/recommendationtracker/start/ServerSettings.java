package org.recommendationtracker.start;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/** What the profile {@code server} must be given by its environment. */
final class ServerSettings {

    private static final List<Setting> REQUIRED = List.of(
            new Setting(
                    "TRACKER_PUBLIC_ADDRESS",
                    "tracker.public-address",
                    "address that people open, such as https://tracker.example.gov.uk"),
            new Setting(
                    "TRACKER_DB_URL",
                    "spring.datasource.url",
                    "address of the MySQL database, such as jdbc:mysql://db.example.org:3306/tracker"),
            new Setting("TRACKER_DB_USER", "spring.datasource.username", "its user"),
            new Setting("TRACKER_DB_PASSWORD", "spring.datasource.password", "the user's password"),
            new Setting(
                    "TRACKER_DB_MIGRATION_USER",
                    "tracker.db.migration-user",
                    "the database user that changes tables, which the other must not"),
            new Setting("TRACKER_DB_MIGRATION_PASSWORD", "tracker.db.migration-password", "that user's password"),
            new Setting(
                    "TRACKER_KAFKA_BOOTSTRAP",
                    "spring.kafka.bootstrap-servers",
                    "addresses of the Kafka brokers, such as kafka1.example.org:9092,kafka2.example.org:9092"),
            new Setting(
                    "TRACKER_EVENTS_SCHEMAS",
                    "tracker.events.schemas",
                    "address below which readers find the schemas, which events name for ever, such as https://tracker.example.gov.uk/schemas/"),
            new Setting(
                    "TRACKER_EVENTS_REPLICATION_FACTOR",
                    "tracker.events.replication-factor",
                    "on how many brokers each topic is kept, such as 3"),
            new Setting(
                    "TRACKER_EVENTS_MIN_INSYNC_REPLICAS",
                    "tracker.events.min-insync-replicas",
                    "how many of these must have an event before it counts as sent, such as 2"),
            new Setting(
                    "TRACKER_AUDIT_SIGNING_KEY",
                    "tracker.audit.signing-key",
                    "file with the key that signs checkpoints over the audit trail, made once with openssl genpkey -algorithm ed25519 -out FILE"));

    private ServerSettings() {}

    static void check(PropertyResolver settings) {
        String missing = REQUIRED.stream()
                .filter(setting -> !StringUtils.hasText(settings.getProperty(setting.property())))
                .map(setting -> "%s (%s)".formatted(setting.variable(), setting.meaning()))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new StartRefused(
                    "The profile \"server\" is not told %s: set it in the environment, or start without a profile to try the product on this machine alone."
                            .formatted(missing));
        }
    }

    /**
     * @param variable of the environment
     * @param property that takes the variable's value, or another one that is set directly
     */
    private record Setting(String variable, String property, String meaning) {}
}
