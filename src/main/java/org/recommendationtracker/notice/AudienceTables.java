package org.recommendationtracker.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.recommendationtracker.party.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code audience_table}: each edition of the decision table that this installation told events by. */
@Component
@Transactional
class AudienceTables {

    private final JdbcClient database;

    AudienceTables(JdbcClient database) {
        this.database = database;
    }

    /**
     * An edition.
     *
     * @param validFrom when it took the place of the one before; of the first, before all events
     */
    record Edition(String definition, Instant validFrom) {}

    @Transactional(readOnly = true)
    public List<Edition> all() {
        return database.sql("select definition, valid_from from audience_table order by id")
                .query((row, number) -> new Edition(row.getString("definition"), Utc.read(row, "valid_from")))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<String> last() {
        return database.sql("select definition from audience_table order by id desc limit 1")
                .query(String.class)
                .optional();
    }

    void add(Edition edition) {
        database.sql("insert into audience_table (definition, valid_from) values (?, ?)")
                .params(edition.definition(), Utc.of(edition.validFrom()))
                .update();
    }
}
