package org.recommendationtracker;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of an earlier version, filled, that is taken on to the next. */
abstract class MigrationTest {

    private final String from;
    private final String to;
    private final List<String> before;

    /** @param before statements that put in what a database of the earlier version may hold */
    MigrationTest(String from, String to, List<String> before) {
        this.from = from;
        this.to = to;
        this.before = before;
    }

    @Test
    void on_h2() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DB_CLOSE_DELAY=-1");

        migrate(database);
    }

    @Test
    @EnabledIfEnvironmentVariable(
            named = MySqlDatabase.VARIABLE,
            matches = "jdbc:mysql:.+",
            disabledReason = MySqlDatabase.WHY_NOT)
    void on_mysql() {
        Map<String, String> database = MySqlDatabase.serverProperties();

        migrate(new DriverManagerDataSource(
                database.get("tracker.db.url"),
                database.get("tracker.db.migration-user"),
                database.get("tracker.db.migration-password")));
    }

    private void migrate(DataSource database) {
        Flyway.configure().dataSource(database).target(from).load().migrate();
        JdbcClient sql = JdbcClient.create(database);
        before.forEach(row -> sql.sql(row).update());

        Flyway.configure().dataSource(database).target(to).load().migrate();

        assertMigrated(sql);
    }

    abstract void assertMigrated(JdbcClient sql);
}
