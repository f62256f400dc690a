package org.recommendationtracker.party;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which boards there were at a moment, as it was known then. A board that was ended later, or whose last day was put right since, is
 * still among them.
 */
@Component
@Transactional(readOnly = true)
public class BoardsOverTime {

    private static final String AT = """
            select code from party_days where kind = 'BOARD'
              and id in (select max(id) from party_days where kind = 'BOARD' and recorded_at <= :moment group by code)
              and (valid_from is null or valid_from <= :day) and (valid_to is null or valid_to >= :day)
            order by code""";

    private final JdbcClient database;

    public BoardsOverTime(JdbcClient database) {
        this.database = database;
    }

    /** The codes of those that were there on its day. */
    public Set<String> at(Instant moment) {
        return new LinkedHashSet<>(database.sql(AT)
                .param("moment", Utc.of(moment))
                .param("day", England.dayOf(moment))
                .query(String.class)
                .list());
    }
}
