package org.recommendationtracker.report.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.report.history.HistoryLoad.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables {@code history_load} and {@code history_content}: rows are decided once, and never removed. What a history says is apart
 * from how far it has come, since a database may write the whole row with every change.
 */
@Component
@Transactional
class HistoryLoadTable {

    private static final String COLUMNS =
            "id, report, recommendations, state, loaded_by, loaded_as, party, loaded_at, decided_by, decided_at, taken_over,"
                    + " taken_over_at, failure";

    private final JdbcClient database;
    private final PendingRows pending;

    HistoryLoadTable(JdbcClient database, PendingRows pending) {
        this.database = database;
        this.pending = pending;
    }

    void insert(HistoryLoad load, String content) {
        database.sql("insert into history_load (id, report, changes, recommendations, state, loaded_by, loaded_as,"
                        + " party, loaded_at) values (:id, :report, :changes, :recommendations, :state,"
                        + " :by, :as, :party, :at)")
                .param("id", load.id())
                .param("report", load.report())
                .param("changes", new CellChanges(Objects.requireNonNullElse(load.changes(), List.of())).write())
                .param("recommendations", load.recommendations())
                .param("state", load.state().name())
                .param("by", load.loadedBy().userId())
                .param("as", load.loadedBy().role().name())
                .param("party", load.loadedBy().party())
                .param("at", Utc.of(load.loadedAt()))
                .update();
        database.sql("insert into history_content (history, content) values (:id, :content)")
                .param("id", load.id())
                .param("content", content)
                .update();
    }

    /** Decides it, if nobody has yet. */
    boolean decide(String id, State state, String by, Instant at) {
        return pending.decide("history_load", id, state, by, at);
    }

    /** How far it has come: written beside the transaction that takes it over, of which nobody sees anything before it is over. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void tell(String id, int takenOver, Instant at) {
        database.sql("update history_load set taken_over = :taken, taken_over_at = :at where id = :id")
                .param("taken", takenOver)
                .param("at", Utc.of(at))
                .param("id", id)
                .update();
    }

    /** All of it is taken over. */
    void complete(String id, Instant at) {
        database.sql("update history_load set state = 'CONFIRMED', taken_over = recommendations, taken_over_at = :at"
                        + " where id = :id")
                .param("at", Utc.of(at))
                .param("id", id)
                .update();
    }

    /** Nothing of it is taken over, or will be. */
    void fail(String id, String why) {
        database.sql("update history_load set state = 'FAILED', taken_over = 0, taken_over_at = null, failure = :why"
                        + " where id = :id")
                .param("why", why)
                .param("id", id)
                .update();
    }

    /** Whether a history of that report is being taken over. */
    boolean isUnderWay(String report) {
        return database.sql(
                                "select count(*) from long_takeover queued join history_load history on history.id = queued.history"
                                        + " where history.report = :report")
                        .param("report", report)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<HistoryLoad> find(String id) {
        return database.sql("select " + COLUMNS + ", changes from history_load where id = :id")
                .param("id", id)
                .query((row, number) ->
                        load(row, CellChanges.read(row.getString("changes")).all()))
                .optional();
    }

    String content(String id) {
        return database.sql("select content from history_content where history = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Newest first. */
    List<HistoryLoad> newest(int most) {
        return database.sql("select " + COLUMNS + " from history_load order by loaded_at desc, id desc limit :most")
                .param("most", most)
                .query(HistoryLoadTable::load)
                .list();
    }

    /** Those that somebody of these parties sent, newest first. */
    List<HistoryLoad> newest(Set<String> parties, int most) {
        if (parties.isEmpty()) {
            return List.of();
        }
        return database.sql("select " + COLUMNS
                        + " from history_load where party in (:parties) order by loaded_at desc, id desc limit :most")
                .param("parties", parties)
                .param("most", most)
                .query(HistoryLoadTable::load)
                .list();
    }

    private static HistoryLoad load(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return load(row, null);
    }

    private static HistoryLoad load(ResultSet row, @Nullable List<CellChange> changes) throws SQLException {
        return new HistoryLoad(
                row.getString("id"),
                row.getString("report"),
                row.getInt("recommendations"),
                State.valueOf(row.getString("state")),
                new Actor(row.getString("loaded_by"), Role.valueOf(row.getString("loaded_as")), row.getString("party")),
                Utc.read(row, "loaded_at"),
                row.getString("decided_by"),
                Utc.readIfAny(row, "decided_at"),
                row.getInt("taken_over"),
                Utc.readIfAny(row, "taken_over_at"),
                changes,
                row.getString("failure"));
    }
}
