package org.recommendationtracker.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.recommendation.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many recommendations stand where, on any day and as known at any moment. Reads the sums of the days before that moment,
 * and of its own day what was recorded until then: never a row for each recommendation.
 */
@Service
@Transactional(readOnly = true)
public class StatusTotals {

    /** One statement: what is added up meanwhile is counted once. */
    private static final String COUNT = """
            select status, part, divided, sum(net) as number from (
                select s.status, s.part, s.divided, s.net from status_sum s
                where s.dimension = :dimension and s.term = :term and s.recorded_on < :day and s.effective_on <= :asOf
                union all
                select u.status, u.part, u.divided, u.net from unsummed_status_change u
                where u.recorded_on < :day and u.effective_on <= :asOf and %s
                union all
                select i.status, i.part, i.divided, 1 from status_interval i
                where i.recorded_from between :dayBegan and :knownAt and i.effective_from <= :asOf
                  and (i.effective_to is null or i.effective_to > :asOf) and %s
                union all
                select i.status, i.part, i.divided, -1 from status_interval i
                where i.recorded_to between :dayBegan and :knownAt and i.effective_from <= :asOf
                  and (i.effective_to is null or i.effective_to > :asOf) and %s
            ) changes
            group by status, part, divided""";

    private static final String COUNT_OF_REPORT = """
            select i.status, i.part, i.divided, count(*) as number
            from (select reference from register_entry where report = :term
                union all select reference from register_former where report = :term) e
            join status_interval i on i.reference = e.reference
            where %s
            group by i.status, i.part, i.divided""".formatted(AsKnown.held("i"));

    private final JdbcClient database;

    StatusTotals(JdbcClient database) {
        this.database = database;
    }

    /** Of everything; see {@link #count(Dimension, String, LocalDate, Instant)}. */
    public StatusCounts count(LocalDate asOf, Instant knownAt) {
        return count(Dimension.ALL, "", asOf, knownAt);
    }

    /**
     * How many have each status; what was not issued or not known by then is not counted.
     *
     * @param term a report's reference, the code of a body, an office or a board, a priority's name, a theme
     * @param asOf the last day whose effects count
     * @param knownAt what was recorded later does not count
     */
    public StatusCounts count(Dimension dimension, String term, LocalDate asOf, Instant knownAt) {
        LocalDate day = England.dayOf(knownAt);
        return new StatusCounts(database.sql(statement(dimension))
                .param("dimension", dimension.name())
                .param("term", term)
                .param("day", day)
                .param("dayBegan", Utc.of(day.atStartOfDay(England.ZONE).toInstant()))
                .param("knownAt", Utc.of(knownAt))
                .param("asOf", asOf)
                .query(StatusTotals::row)
                .list());
    }

    private static StatusCounts.Row row(ResultSet row, int number) throws SQLException {
        return new StatusCounts.Row(
                Status.valueOf(row.getString("status")),
                row.getBoolean("part"),
                row.getBoolean("divided"),
                row.getLong("number"));
    }

    private static String statement(Dimension dimension) {
        return dimension.isSummed()
                ? COUNT.formatted(dimension.isTrueOf("u"), dimension.isTrueOf("i"), dimension.isTrueOf("i"))
                : COUNT_OF_REPORT;
    }
}
