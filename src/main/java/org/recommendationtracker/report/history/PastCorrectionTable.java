package org.recommendationtracker.report.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.recommendation.PastStatus;
import org.recommendationtracker.recommendation.StateJson;
import org.recommendationtracker.report.history.PastCorrection.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code past_correction}. */
@Component
@Transactional
class PastCorrectionTable {

    private static final String SELECT =
            "select id, reference, content, reasons, state, asked_by, asked_at, decided_by,"
                    + " decided_at from past_correction where ";

    private final JdbcClient database;
    private final PendingRows pending;

    PastCorrectionTable(JdbcClient database, PendingRows pending) {
        this.database = database;
        this.pending = pending;
    }

    /** As it is kept. */
    private record Content(List<PastStatus> past) {}

    void insert(PastCorrection asked) {
        database.sql("insert into past_correction (id, reference, content, reasons, state, asked_by, asked_at)"
                        + " values (:id, :reference, :content, :reasons, :state, :by, :at)")
                .param("id", asked.id())
                .param("reference", asked.reference())
                .param("content", StateJson.write(new Content(asked.past())))
                .param("reasons", asked.reasons())
                .param("state", asked.state().name())
                .param("by", asked.askedBy())
                .param("at", Utc.of(asked.askedAt()))
                .update();
    }

    /** Decides it, if nobody has yet. */
    boolean decide(String id, State state, String by, Instant at) {
        return pending.decide("past_correction", id, state, by, at);
    }

    Optional<PastCorrection> find(String id) {
        return database.sql(SELECT + "id = :id")
                .param("id", id)
                .query(PastCorrectionTable::row)
                .optional();
    }

    List<PastCorrection> pending(String reference) {
        return database.sql(SELECT + "reference = :reference and state = 'PENDING' order by asked_at")
                .param("reference", reference)
                .query(PastCorrectionTable::row)
                .list();
    }

    private static PastCorrection row(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        List<PastStatus> past =
                StateJson.read(row.getString("content"), Content.class).past();
        return new PastCorrection(
                row.getString("id"),
                row.getString("reference"),
                past,
                row.getString("reasons"),
                State.valueOf(row.getString("state")),
                row.getString("asked_by"),
                Utc.read(row, "asked_at"),
                row.getString("decided_by"),
                Utc.readIfAny(row, "decided_at"));
    }
}
