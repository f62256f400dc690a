package org.recommendationtracker.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncedCommitsTest {

    @Test
    void a_database_that_has_closed_itself_is_told_from_a_statement_that_is_wrong(@TempDir Path folder)
            throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("tracker");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            assertThat(SyncedCommits.closedBecause(failure(statement, "select nothing")))
                    .isEmpty();

            statement.execute("shutdown immediately");

            assertThat(SyncedCommits.closedBecause(failure(statement, "select 1")))
                    .hasValueSatisfying(reason -> assertThat(reason).contains("closed"));
        }
    }

    private static SQLException failure(Statement statement, String sql) {
        return catchThrowableOfType(SQLException.class, () -> statement.execute(sql));
    }
}
