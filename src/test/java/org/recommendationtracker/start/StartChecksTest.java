package org.recommendationtracker.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.JavaProcess;
import org.recommendationtracker.MySqlDatabase;
import org.recommendationtracker.RecommendationTracker;
import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What is wrong on the machine is said in one sentence, with what to do, before anything is begun. */
class StartChecksTest {

    private static final Map<String, Object> SERVER = Map.ofEntries(
            Map.entry("TRACKER_PUBLIC_ADDRESS", "https://tracker.example.gov.uk"),
            Map.entry("TRACKER_DB_URL", "jdbc:mysql://127.0.0.1:1/tracker?user=nobody"),
            Map.entry("TRACKER_DB_USER", "tracker"),
            Map.entry("TRACKER_DB_PASSWORD", "secret"),
            Map.entry("TRACKER_DB_MIGRATION_USER", "tracker_migrations"),
            Map.entry("TRACKER_DB_MIGRATION_PASSWORD", "another secret"),
            Map.entry("TRACKER_KAFKA_BOOTSTRAP", "kafka.example.org:9092"),
            Map.entry("TRACKER_EVENTS_SCHEMAS", "https://tracker.example.gov.uk/schemas/"),
            Map.entry("TRACKER_EVENTS_REPLICATION_FACTOR", "3"),
            Map.entry("TRACKER_EVENTS_MIN_INSYNC_REPLICAS", "2"),
            Map.entry("TRACKER_AUDIT_SIGNING_KEY", "/etc/tracker/audit-signing-key.pem"),
            Map.entry("SERVER_PORT", "0"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void where_all_is_well_nothing_is_said() throws IOException {
        assertThatCode(() -> check("standalone", standalone())).doesNotThrowAnyException();
        assertThat(folder.resolve("data")).isEmptyDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
                .as("nobody but its owner opens it")
                .isEqualTo("rwx------");
    }

    @Test
    void a_port_that_is_taken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (String port : List.of("SERVER_PORT", "TRACKER_BROKER_PORT")) {
                Map<String, Object> settings = standalone();
                settings.put(port, Integer.toString(taken.getLocalPort()));

                assertRefused(
                        "standalone",
                        settings,
                        "Port %d cannot be used (Address already in use): stop the program that uses it, or choose another port with --%s=PORT."
                                .formatted(
                                        taken.getLocalPort(),
                                        port.toLowerCase(Locale.ROOT).replace('_', '.')));
            }
        }
    }

    @Test
    void a_port_that_is_no_number() {
        Map<String, Object> settings = standalone();
        settings.put("SERVER_PORT", "http");

        assertRefused("standalone", settings, "The setting server.port must be a number and is \"http\": correct it.");
    }

    @Test
    void a_folder_that_cannot_be_made() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Map<String, Object> settings = standalone();
        settings.put("TRACKER_DATA_FOLDER", file + "/data");

        assertRefused(
                "standalone",
                settings,
                "The folder %s/data cannot be written (Not a directory): let the user who starts the tracker write it, or choose another with --tracker.data-folder=FOLDER."
                        .formatted(file));
    }

    @Test
    void a_server_that_is_not_told_what_it_needs() {
        Map<String, Object> settings = new HashMap<>(SERVER);
        settings.remove("TRACKER_PUBLIC_ADDRESS");
        settings.remove("TRACKER_DB_USER");
        settings.put("TRACKER_KAFKA_BOOTSTRAP", " ");

        assertRefused(
                "server",
                settings,
                "The profile \"server\" is not told TRACKER_PUBLIC_ADDRESS (address that people open, such as https://tracker.example.gov.uk), TRACKER_DB_USER (its user), TRACKER_KAFKA_BOOTSTRAP (addresses of the Kafka brokers, such as kafka1.example.org:9092,kafka2.example.org:9092): set it in the environment, or start without a profile to try the product on this machine alone.");
    }

    @Test
    void a_server_that_is_not_told_how_its_events_are_kept() {
        Map<String, Object> settings = new HashMap<>(SERVER);
        settings.keySet().removeIf(variable -> variable.startsWith("TRACKER_EVENTS_"));

        assertRefused(
                "server",
                settings,
                "The profile \"server\" is not told TRACKER_EVENTS_SCHEMAS (address below which readers find the schemas, which events name for ever, such as https://tracker.example.gov.uk/schemas/), TRACKER_EVENTS_REPLICATION_FACTOR (on how many brokers each topic is kept, such as 3), TRACKER_EVENTS_MIN_INSYNC_REPLICAS (how many of these must have an event before it counts as sent, such as 2): set it in the environment, or start without a profile to try the product on this machine alone.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/schemas/",
                "http://127.0.0.1/schemas/",
                "https://[::1]/schemas/",
                "/schemas/",
                "localhost:8080/schemas/",
                "tracker.example.gov.uk/schemas",
                "https:///schemas/",
                "https://tracker example gov uk"
            })
    void schemas_that_only_this_machine_could_find(String address) {
        Map<String, Object> settings = new HashMap<>(SERVER);
        settings.put("TRACKER_EVENTS_SCHEMAS", address);

        assertRefused(
                "server",
                settings,
                "TRACKER_EVENTS_SCHEMAS must be an absolute address and none of this machine, such as https://tracker.example.gov.uk/schemas/, or urn:recommendation-tracker:schemas: for the schemas' own identifiers: events name it for ever, so correct it.");
    }

    @Test
    void a_mail_server_without_an_address_that_email_is_from() {
        Map<String, Object> settings = new HashMap<>(SERVER);
        settings.put("SPRING_MAIL_HOST", "mail.example.org");
        settings.put("TRACKER_EMAIL_FROM", "the tracker");

        assertRefused(
                "server",
                settings,
                "A mail server is set (SPRING_MAIL_HOST), but TRACKER_EMAIL_FROM is no e-mail address: set it to the address that e-mail is from, such as recommendations@example.gov.uk.");
    }

    @Test
    void more_copies_of_each_event_than_there_are_to_be() {
        Map<String, Object> settings = new HashMap<>(SERVER);
        settings.put("TRACKER_EVENTS_MIN_INSYNC_REPLICAS", "4");

        assertRefused(
                "server",
                settings,
                "TRACKER_EVENTS_MIN_INSYNC_REPLICAS is 4 and TRACKER_EVENTS_REPLICATION_FACTOR 3: nothing could ever be sent, so make the first no larger than the second.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tracker.example.gov.uk",
                "ftp://tracker.example.gov.uk",
                "https:tracker.example.gov.uk",
                "https://",
                "https://official:secret@tracker.example.gov.uk",
                "https://tracker.example.gov.uk/tracker",
                "https://tracker.example.gov.uk//",
                "https://tracker.example.gov.uk?x=1",
                "https://tracker.example.gov.uk#x",
                "https://tracker.example.gov.uk:0",
                "https://tracker.example.gov.uk:65536",
                "https://tracker.example.gov.uk:https",
                "https://tracker_1.example.gov.uk",
                "https://one.example.gov.uk,https://two.example.gov.uk",
                "https://tracker example gov uk"
            })
    void a_public_address_that_is_none(String address) {
        Map<String, Object> settings = new HashMap<>(SERVER);
        settings.put("TRACKER_PUBLIC_ADDRESS", address);

        assertRefused(
                "server",
                settings,
                "TRACKER_PUBLIC_ADDRESS must be http:// or https://, a host and perhaps a port, and nothing more, such as https://tracker.example.gov.uk: correct it.");
    }

    @Test
    void a_database_server_that_is_away_is_named_without_secrets() {
        assertRefused(
                "server",
                SERVER,
                "The database jdbc:mysql://127.0.0.1:1/tracker cannot be reached (Connection refused): start it, or correct TRACKER_DB_URL.");
    }

    @Test
    @EnabledIfEnvironmentVariable(
            named = MySqlDatabase.VARIABLE,
            matches = "jdbc:mysql:.+",
            disabledReason = MySqlDatabase.WHY_NOT)
    void a_database_server_that_can_lose_commits_is_refused_unless_its_storage_keeps_them() throws SQLException {
        Map<String, Object> settings = new HashMap<>(SERVER);
        MySqlDatabase.serverProperties()
                .forEach((name, value) ->
                        settings.put(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value));
        try (Connection administrator = DriverManager.getConnection(System.getenv(MySqlDatabase.VARIABLE));
                Statement statement = administrator.createStatement()) {
            statement.execute("set @before = @@global.innodb_flush_log_at_trx_commit");
            statement.execute("set global innodb_flush_log_at_trx_commit = 2");
            try {
                assertThatExceptionOfType(StartRefused.class)
                        .isThrownBy(() -> check("server", settings))
                        .withMessageStartingWith("The database %s can lose what people were told is done, with "
                                .formatted(settings.get("TRACKER_DB_URL")))
                        .withMessageContaining("innodb_flush_log_at_trx_commit = 2 instead of 1");
                settings.put("TRACKER_DB_DURABILITY_CHECK", "false");
                assertThatCode(() -> check("server", settings)).doesNotThrowAnyException();
            } finally {
                statement.execute("set global innodb_flush_log_at_trx_commit = @before");
            }
        }
    }

    @Test
    void the_process_prints_that_sentence_alone_and_ends() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path output = folder.resolve("output.log");
        try (FileChannel lock =
                FileChannel.open(data.resolve("tracker.mv.db"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(lock.lock().isValid()).isTrue();
            JavaProcess application = JavaProcess.start(
                    RecommendationTracker.class,
                    output,
                    List.of("--server.port=0", "--tracker.broker.port=0", "--tracker.data-folder=" + data));
            try {
                assertThat(application.awaitEnd()).isEqualTo(1);
            } finally {
                application.kill();
            }
        }
        assertThat(output)
                .content()
                .isEqualToIgnoringNewLines(
                        "Another tracker uses the folder %s: stop that one, or choose another folder with --tracker.data-folder=FOLDER."
                                .formatted(data));
    }

    private Map<String, Object> standalone() {
        return new HashMap<>(Map.of(
                "TRACKER_DATA_FOLDER",
                folder.resolve("data").toString(),
                "SERVER_PORT",
                "0",
                "TRACKER_BROKER_PORT",
                "0"));
    }

    private static void assertRefused(String profile, Map<String, Object> variables, String sentence) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> check(profile, variables))
                .withMessage(sentence)
                .extracting(StartRefused::getExitCode)
                .isEqualTo(1);
    }

    /** As the application would find it, with the environment's variables and the product's own files. */
    private static void check(String profile, Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        environment.setActiveProfiles(profile);
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        new StartChecks()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
    }
}
