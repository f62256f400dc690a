package org.recommendationtracker.report.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.recommendationtracker.party.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tables of which their owners are asked something: one for each, until it is answered, or for a week; for longer if they ask in turn. */
@Component
@Transactional
public class AskedTables {

    private static final Duration KEPT_FOR = Duration.ofDays(7);

    /** While its owner waits for an administrator. */
    private static final Duration KEPT_FOR_ANSWERS = Duration.ofDays(30);

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
        private final Instant keptUntil;

        private Asked(byte[] file, String parameters, TableAnswers answers, CellChanges changes, Instant keptUntil) {
            this.file = file;
            this.parameters = parameters;
            this.answers = answers;
            this.changes = changes;
            this.keptUntil = keptUntil;
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

        public Instant keptUntil() {
            return keptUntil;
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

    /** Keeps it for 30 days from now, since its owner waits for somebody else. */
    public void keepForAnswers(String owner, String id) {
        database.sql("update asked_table set expires_at = :end where id = :id and owner = :owner")
                .param("end", Utc.of(clock.instant().plus(KEPT_FOR_ANSWERS)))
                .param("id", id)
                .param("owner", owner)
                .update();
    }

    /** The id of the owner's table, if they have one. */
    @Transactional(readOnly = true)
    public Optional<String> of(String owner) {
        return database.sql("select id from asked_table where owner = :owner and expires_at >= :now")
                .param("owner", owner)
                .param("now", Utc.of(clock.instant()))
                .query(String.class)
                .optional();
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
        return database.sql("select file, parameters, answers, changes, expires_at from asked_table"
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
                CellChanges.read(row.getString("changes")),
                Utc.read(row, "expires_at"));
    }

    /** Forgets what the owner was asked of a table; not of another that was sent meanwhile. */
    public void remove(String owner, String id) {
        database.sql("delete from asked_table where owner = :owner and id = :id")
                .param("owner", owner)
                .param("id", id)
                .update();
    }
}
