package org.recommendationtracker.report.history;

import java.time.Instant;
import org.recommendationtracker.party.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rows of several tables that wait for a second person. */
@Component
@Transactional
class PendingRows {

    private final JdbcClient database;

    PendingRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Decides one, if nobody has yet.
     *
     * @param table its name, which is ours
     */
    boolean decide(String table, String id, Enum<?> state, String by, Instant at) {
        return database.sql("update " + table + " set state = :state, decided_by = :by, decided_at = :at"
                                + " where id = :id and state = 'PENDING'")
                        .param("state", state.name())
                        .param("by", by)
                        .param("at", Utc.of(at))
                        .param("id", id)
                        .update()
                > 0;
    }
}
