package org.recommendationtracker.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
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
            select status, sum(net) as recommendations from (
                select s.status, s.net from status_sum s
                where s.dimension = :dimension and s.term = :term and s.part = :part
                  and s.recorded_on < :day and s.effective_on <= :asOf
                union all
                select u.status, u.net from unsummed_status_change u
                where u.part = :part and u.recorded_on < :day and u.effective_on <= :asOf and %s
                union all
                select i.status, 1 from status_interval i
                where i.part = :part and i.recorded_from between :dayBegan and :knownAt and i.effective_from <= :asOf
                  and (i.effective_to is null or i.effective_to > :asOf) and %s
                union all
                select i.status, -1 from status_interval i
                where i.part = :part and i.recorded_to between :dayBegan and :knownAt and i.effective_from <= :asOf
                  and (i.effective_to is null or i.effective_to > :asOf) and %s
            ) changes
            group by status""";

    private static final String COUNT_OF_REPORT = """
            select i.status as status, count(*) as recommendations
            from register_entry e join status_interval i on i.reference = e.reference
            where e.report = :term and i.part = :part
              and i.effective_from <= :asOf and (i.effective_to is null or i.effective_to > :asOf)
              and i.recorded_from <= :knownAt and (i.recorded_to is null or i.recorded_to > :knownAt)
            group by i.status""";

    private final JdbcClient database;

    StatusTotals(JdbcClient database) {
        this.database = database;
    }

    /** Of whole recommendations; see {@link #count(Dimension, String, boolean, LocalDate, Instant)}. */
    public Map<Status, Long> count(LocalDate asOf, Instant knownAt) {
        return count(Dimension.ALL, "", false, asOf, knownAt);
    }

    /**
     * How many have each status that at least one has; what was not issued or not known by then is not counted.
     *
     * @param term a report's reference, the code of a body, an office or a board, a priority's name, a theme
     * @param part whether to count the parts of recommendations that were split instead of whole ones
     * @param asOf the last day whose effects count
     * @param knownAt what was recorded later does not count
     */
    public Map<Status, Long> count(Dimension dimension, String term, boolean part, LocalDate asOf, Instant knownAt) {
        LocalDate day = England.dayOf(knownAt);
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        database.sql(statement(dimension))
                .param("dimension", dimension.name())
                .param("term", term)
                .param("part", part)
                .param("day", day)
                .param("dayBegan", Utc.of(day.atStartOfDay(England.ZONE).toInstant()))
                .param("knownAt", Utc.of(knownAt))
                .param("asOf", asOf)
                .query(row -> {
                    long number = row.getLong("recommendations");
                    if (number != 0) {
                        counts.put(Status.valueOf(row.getString("status")), number);
                    }
                });
        return counts;
    }

    private static String statement(Dimension dimension) {
        return dimension.isSummed()
                ? COUNT.formatted(dimension.isTrueOf("u"), dimension.isTrueOf("i"), dimension.isTrueOf("i"))
                : COUNT_OF_REPORT;
    }
}
