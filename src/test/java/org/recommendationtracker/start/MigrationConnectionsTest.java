package org.recommendationtracker.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.recommendationtracker.MySqlDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On a real MySQL, with a patience of a second instead of two minutes. */
@EnabledIfEnvironmentVariable(
        named = MySqlDatabase.VARIABLE,
        matches = "jdbc:mysql:.+",
        disabledReason = MySqlDatabase.WHY_NOT)
class MigrationConnectionsTest {

    private static final String LONG = "select sleep(2)";

    private final MigrationConnections connections = new MigrationConnections(new MigrationUser(null, null, true));

    @Test
    void a_migration_may_take_longer_than_what_the_application_asks() {
        try (HikariDataSource application = application()) {
            application.addDataSourceProperty("socketTimeout", "1000");
            application.addDataSourceProperty("connectionTimeZone", "UTC");
            application.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");
            application.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
            assertThatThrownBy(() -> ask(application, LONG)).isInstanceOf(DataAccessException.class);
            FluentConfiguration flyway = Flyway.configure().dataSource(application);

            connections.customize(flyway);

            assertThat(ask(flyway.getDataSource(), LONG)).isEqualTo("0");
            // as the application's in everything else
            assertThat(ask(flyway.getDataSource(), "select @@time_zone")).isIn("UTC", "+00:00");
            assertThat(ask(flyway.getDataSource(), "select @@transaction_isolation"))
                    .isEqualTo("READ-COMMITTED");
        } finally {
            connections.destroy();
        }
    }

    @Test
    void if_nothing_is_given_up_migrations_use_the_applications_connections() {
        try (HikariDataSource application = application()) {
            FluentConfiguration flyway = Flyway.configure().dataSource(application);

            connections.customize(flyway);

            assertThat(flyway.getDataSource()).isSameAs(application);
        }
    }

    private static HikariDataSource application() {
        Map<String, String> settings = MySqlDatabase.serverProperties();
        HikariDataSource application = new HikariDataSource();
        application.setJdbcUrl(settings.get("tracker.db.url"));
        application.setUsername(settings.get("tracker.db.user"));
        application.setPassword(settings.get("tracker.db.password"));
        return application;
    }

    private static String ask(DataSource database, String question) {
        return JdbcClient.create(database).sql(question).query(String.class).single();
    }
}
