package org.recommendationtracker.report.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.recommendationtracker.party.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tables of which their owners are asked something: one for each, until it is answered, or for a week. */
@Component
@Transactional
public class AskedTables {

    private static final Duration KEPT_FOR = Duration.ofDays(7);

    private final JdbcClient database;
    private final Clock clock;

    AskedTables(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A table, what was said of it, and what was changed from it. */
    public static final class Asked {

        private final byte[] file;
        private final String parameters;
        private final TableAnswers answers;
        private final CellChanges changes;

        private Asked(byte[] file, String parameters, TableAnswers answers, CellChanges changes) {
            this.file = file;
            this.parameters = parameters;
            this.answers = answers;
            this.changes = changes;
        }

        /** The bytes as they were sent. */
        public byte[] file() {
            return file.clone();
        }

        /** What was said of it when it was sent. */
        public String parameters() {
            return parameters;
        }

        public TableAnswers answers() {
            return answers;
        }

        public CellChanges changes() {
            return changes;
        }
    }

    /**
     * Keeps a table in the place of the owner's last one.
     *
     * @return its id
     */
    public String keep(String owner, byte[] file, String parameters) {
        database.sql("delete from asked_table where owner = :owner or expires_at < :now")
                .param("owner", owner)
                .param("now", Utc.of(clock.instant()))
                .update();
        String id = UUID.randomUUID().toString();
        database.sql("insert into asked_table (id, owner, file, parameters, expires_at)"
                        + " values (:id, :owner, :file, :parameters, :end)")
                .param("id", id)
                .param("owner", owner)
                .param("file", file)
                .param("parameters", parameters)
                .param("end", Utc.of(clock.instant().plus(KEPT_FOR)))
                .update();
        return id;
    }

    /** Keeps what was answered. */
    public void answer(String owner, String id, TableAnswers answers) {
        database.sql("update asked_table set answers = :answers where id = :id and owner = :owner")
                .param("answers", answers.write())
                .param("id", id)
                .param("owner", owner)
                .update();
    }

    /** Keeps what was changed. */
    public void change(String owner, String id, String parameters, CellChanges changes) {
        database.sql(
                        "update asked_table set parameters = :parameters, changes = :changes where id = :id and owner = :owner")
                .param("parameters", parameters)
                .param("changes", changes.write())
                .param("id", id)
                .param("owner", owner)
                .update();
    }

    /** Empty if the owner has no such table, or not any more. */
    @Transactional(readOnly = true)
    public Optional<Asked> find(String owner, String id) {
        return database.sql("select file, parameters, answers, changes from asked_table"
                        + " where id = :id and owner = :owner and expires_at >= :now")
                .param("id", id)
                .param("owner", owner)
                .param("now", Utc.of(clock.instant()))
                .query(AskedTables::asked)
                .optional();
    }

    private static Asked asked(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new Asked(
                row.getBytes("file"),
                row.getString("parameters"),
                TableAnswers.read(row.getString("answers")),
                CellChanges.read(row.getString("changes")));
    }

    /** Forgets what the owner was asked. */
    public void remove(String owner) {
        database.sql("delete from asked_table where owner = :owner")
                .param("owner", owner)
                .update();
    }
}
