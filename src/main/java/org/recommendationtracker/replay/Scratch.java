package org.recommendationtracker.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** A database for as long as the comparison takes, in files of its own: there may be millions of notices. */
final class Scratch implements AutoCloseable {

    private static final int BATCH = 5_000;
    private static final String PREFIX = "tracker-replay-";

    private final Path folder;
    private final SingleConnectionDataSource connection;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    /** @param parent of the folder with its files; null for the machine's own for such files */
    Scratch(@Nullable Path parent) {
        folder = newFolder(parent);
        connection = new SingleConnectionDataSource(
                "jdbc:h2:file:%s;MODE=MySQL;DB_CLOSE_ON_EXIT=FALSE".formatted(folder.resolve("replay")),
                "sa",
                "",
                true);
        database = new JdbcTemplate(connection);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(connection));
    }

    private static Path newFolder(@Nullable Path parent) {
        try {
            return parent == null
                    ? Files.createTempDirectory(PREFIX)
                    : Files.createTempDirectory(Files.createDirectories(parent), PREFIX);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for a database to compare with", e);
        }
    }

    JdbcTemplate database() {
        return database;
    }

    /** Collects rows for a statement. */
    Rows rows(String statement) {
        return new Rows(statement);
    }

    /** Rows that are written some thousands at a time. */
    final class Rows {

        private final String statement;
        private final List<@Nullable Object[]> waiting = new ArrayList<>();

        private Rows(String statement) {
            this.statement = statement;
        }

        void add(@Nullable Object... row) {
            waiting.add(row);
            if (waiting.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            transaction.executeWithoutResult(status -> database.batchUpdate(statement, waiting));
            waiting.clear();
        }
    }

    @Override
    public void close() {
        connection.destroy();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
