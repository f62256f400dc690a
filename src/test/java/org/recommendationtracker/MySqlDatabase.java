package org.recommendationtracker;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An empty database on the MySQL that the environment names, and a user who may do as little as the product needs.
 *
 * @param url without user and password
 */
public record MySqlDatabase(String url, String user, String password) {

    /** JDBC address of a MySQL, with somebody who may create databases and users: {@code jdbc:mysql://host/?user=root}. */
    public static final String VARIABLE = "TRACKER_TEST_MYSQL_URL";

    /** The name of a database that is taken if it is there, and made otherwise; a new one each time if none is given. */
    private static final String KEPT = "benchmark.database";

    public static final String WHY_NOT =
            "No MySQL: the environment variable " + VARIABLE + " is not set. .ci/run starts one and sets it.";

    /** What the profile {@code server} needs: an address, a new database, and names of brokers that a test replaces by its own. */
    public static Map<String, String> serverProperties() {
        MySqlDatabase database = create();
        return Map.ofEntries(
                // which tests reach at whatever port there is
                Map.entry("tracker.public-address", "http://127.0.0.1:8080"),
                Map.entry("tracker.db.url", database.url()),
                Map.entry("tracker.db.user", database.user()),
                Map.entry("tracker.db.password", database.password()),
                Map.entry("tracker.db.migration-user", migrations(database.user())),
                Map.entry("tracker.db.migration-password", database.password()),
                Map.entry("tracker.kafka.bootstrap", "see KafkaConnectionDetails"),
                Map.entry("tracker.events.schemas", "https://tracker.example.gov.uk/schemas/"),
                Map.entry("tracker.events.replication-factor", "1"),
                Map.entry("tracker.events.min-insync-replicas", "1"),
                Map.entry("tracker.audit.signing-key", "target/keys/" + UUID.randomUUID() + ".pem"),
                Map.entry("tracker.audit.create-signing-key", "true"));
    }

    /** As the user who changes tables, in the database of an application. */
    public static JdbcTemplate asMigrations(Environment application) {
        return new JdbcTemplate(new DriverManagerDataSource(
                application.getRequiredProperty("tracker.db.url"),
                application.getRequiredProperty("tracker.db.migration-user"),
                application.getRequiredProperty("tracker.db.migration-password")));
    }

    private static String migrations(String user) {
        return user + "_migrations";
    }

    private static void create(Statement statement, String user, String password) throws SQLException {
        statement.execute("create user if not exists " + user);
        statement.execute("alter user %s identified by '%s'".formatted(user, password));
    }

    private static MySqlDatabase create() {
        String server = System.getenv(VARIABLE);
        String name = Optional.ofNullable(System.getProperty(KEPT))
                .orElseGet(() -> "tracker_" + UUID.randomUUID().toString().substring(0, 8));
        String password = UUID.randomUUID().toString();
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            statement.execute("create database if not exists " + name);
            create(statement, name, password);
            create(statement, migrations(name), password);
            statement.execute("grant select on %s.* to %s".formatted(name, name));
            statement.execute("grant all on %s.* to %s with grant option".formatted(name, migrations(name)));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create a database at " + server, e);
        }
        String address = URI.create(server.substring("jdbc:".length())).getAuthority();
        return new MySqlDatabase("jdbc:mysql://%s/%s".formatted(address, name), name, password);
    }
}
