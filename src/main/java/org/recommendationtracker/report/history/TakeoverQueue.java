package org.recommendationtracker.report.history;

import java.time.Instant;
import java.util.List;
import org.recommendationtracker.party.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code long_takeover}: large histories that are confirmed, until they are taken over. */
@Component
@Transactional
class TakeoverQueue {

    private final JdbcClient database;

    TakeoverQueue(JdbcClient database) {
        this.database = database;
    }

    void add(String history, Instant confirmedAt) {
        database.sql("insert into long_takeover (history, confirmed_at) values (:history, :at)")
                .param("history", history)
                .param("at", Utc.of(confirmedAt))
                .update();
    }

    /** The one that waits longest first. */
    @Transactional(readOnly = true)
    List<String> all() {
        return database.sql("select history from long_takeover order by confirmed_at, history")
                .query(String.class)
                .list();
    }

    /** Holds the history until the transaction ends; false if another transaction does, or it is not in the queue any more. */
    boolean lockUnlessHeld(String history) {
        return database.sql("select history from long_takeover where history = :history for update skip locked")
                .param("history", history)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** How often it has failed, with this time. */
    int addFailure(String history) {
        database.sql("update long_takeover set failures = failures + 1 where history = :history")
                .param("history", history)
                .update();
        return database.sql("select failures from long_takeover where history = :history")
                .param("history", history)
                .query(Integer.class)
                .single();
    }

    void remove(String history) {
        database.sql("delete from long_takeover where history = :history")
                .param("history", history)
                .update();
    }
}
