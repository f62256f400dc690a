package org.recommendationtracker.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.recommendationtracker.MySqlDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** On a real MySQL, as the application's own user. */
@EnabledIfEnvironmentVariable(
        named = MySqlDatabase.VARIABLE,
        matches = "jdbc:mysql:.+",
        disabledReason = MySqlDatabase.WHY_NOT)
class TableRightsTest {

    private final Map<String, String> settings = MySqlDatabase.serverProperties();
    private final HikariDataSource application = new HikariDataSource();
    private final JdbcTemplate database = new JdbcTemplate(application);
    private final MigrationConnections connections = new MigrationConnections(new MigrationUser(
            settings.get("tracker.db.migration-user"), settings.get("tracker.db.migration-password"), true));

    @BeforeEach
    void connect() {
        application.setJdbcUrl(settings.get("tracker.db.url"));
        application.setUsername(settings.get("tracker.db.user"));
        application.setPassword(settings.get("tracker.db.password"));
    }

    @AfterEach
    void disconnect() {
        application.close();
        connections.destroy();
    }

    @Test
    void the_application_cannot_tamper() {
        migrate();

        assertThat(List.of(
                        "update audit_entry set title = 'Rejected'",
                        "delete from audit_entry",
                        "truncate table audit_entry",
                        "alter table audit_entry add column more integer",
                        "drop table audit_entry",
                        "update audit_leaf set position = 1",
                        "delete from audit_leaf",
                        "update audit_node set number = 1",
                        "delete from audit_node",
                        "update audit_checkpoint set note = ''",
                        "delete from audit_checkpoint",
                        "create trigger hide before insert on audit_entry for each row set new.title = ''",
                        "delete from flyway_schema_history",
                        "create table audit_copy (id bigint)"))
                .allSatisfy(statement -> assertThatThrownBy(() -> database.execute(statement))
                        .hasRootCauseInstanceOf(SQLException.class)
                        .hasStackTraceContaining("denied"));
    }

    @Test
    void the_application_reads_and_adds_to_the_audit_trail_and_does_what_it_needs_elsewhere() {
        migrate();

        assertThat(database.queryForObject("select count(*) from audit_entry", Integer.class))
                .isZero();
        database.update("insert into audit_node (height, number, hash) values (8, 0, x'00')");
        database.update("insert into register_theme (theme) values ('publication')");
        database.update("update register_theme set theme = 'prevention'");
        database.update("delete from register_theme");
    }

    @Test
    void a_later_migration_gives_the_rights_to_new_tables() {
        migrate();
        asMigrations("create table later (id bigint)");

        migrate();

        database.update("insert into later (id) values (1)");
        database.update("delete from later");
    }

    @Test
    void a_start_is_refused_if_the_application_may_tamper() throws SQLException {
        String user = settings.get("tracker.db.user");
        try (Connection root = DriverManager.getConnection(System.getenv(MySqlDatabase.VARIABLE));
                Statement statement = root.createStatement()) {
            statement.execute("grant delete on %s.* to %s".formatted(user, user));
        }

        assertThatThrownBy(this::migrate)
                .hasRootCauseInstanceOf(StartRefused.class)
                .hasStackTraceContaining("may change or remove what is in the audit trail");
    }

    private void asMigrations(String statement) {
        try (Connection migrations = DriverManager.getConnection(
                        settings.get("tracker.db.url"),
                        settings.get("tracker.db.migration-user"),
                        settings.get("tracker.db.migration-password"));
                Statement change = migrations.createStatement()) {
            change.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void migrate() {
        FluentConfiguration flyway = Flyway.configure().dataSource(application);
        connections.customize(flyway);
        flyway.load().migrate();
    }
}
