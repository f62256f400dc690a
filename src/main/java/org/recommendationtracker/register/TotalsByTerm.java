package org.recommendationtracker.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.recommendation.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What {@link StatusTotals} counts, for every term of a dimension at once: by office, by theme and so on. */
@Service
@Transactional(readOnly = true)
public class TotalsByTerm {

    private static final int BATCH = 1_000;

    /** One statement: what is added up meanwhile is counted once. What is not in the sums has a reference in place of a term. */
    private static final String COUNT = """
            select s.term as term, null as reference, s.status, s.part, s.divided, sum(s.net) as net from status_sum s
            where s.dimension = :dimension and s.recorded_on < :day and s.effective_on <= :asOf
            group by s.term, s.status, s.part, s.divided
            union all
            select null, u.reference, u.status, u.part, u.divided, u.net from unsummed_status_change u
            where u.recorded_on < :day and u.effective_on <= :asOf
            union all
            select null, i.reference, i.status, i.part, i.divided, 1 from status_interval i
            where i.recorded_from between :dayBegan and :knownAt and i.effective_from <= :asOf
                and (i.effective_to is null or i.effective_to > :asOf)
            union all
            select null, i.reference, i.status, i.part, i.divided, -1 from status_interval i
            where i.recorded_to between :dayBegan and :knownAt and i.effective_from <= :asOf
                and (i.effective_to is null or i.effective_to > :asOf)""";

    private final JdbcClient database;
    private final StatusSums sums;

    TotalsByTerm(JdbcClient database, StatusSums sums) {
        this.database = database;
        this.sums = sums;
    }

    /** A sum of a term, or a change of a recommendation that is in no sum. */
    private record Change(@Nullable String term, @Nullable String reference, StatusCounts.Row counted) {}

    /**
     * How many of each term have each status, by term.
     *
     * @param dimension one of which there are sums: not reports
     * @param asOf the last day whose effects count
     * @param knownAt what was recorded later does not count
     */
    public SortedMap<String, StatusCounts> count(Dimension dimension, LocalDate asOf, Instant knownAt) {
        LocalDate day = England.dayOf(knownAt);
        List<Change> changes = database.sql(COUNT)
                .param("dimension", dimension.name())
                .param("day", day)
                .param("dayBegan", Utc.of(day.atStartOfDay(England.ZONE).toInstant()))
                .param("knownAt", Utc.of(knownAt))
                .param("asOf", asOf)
                .query(TotalsByTerm::read)
                .list();
        SortedMap<String, List<StatusCounts.Row>> rows = new TreeMap<>();
        changes.stream().filter(change -> change.term() != null).forEach(change -> add(rows, change.term(), change));
        addUnsummed(
                rows,
                dimension,
                changes.stream().filter(change -> change.term() == null).toList());
        SortedMap<String, StatusCounts> counts = new TreeMap<>();
        rows.forEach((term, counted) -> counts.put(term, new StatusCounts(counted)));
        return counts;
    }

    private void addUnsummed(
            SortedMap<String, List<StatusCounts.Row>> rows, Dimension dimension, List<Change> unsummed) {
        for (int from = 0; from < unsummed.size(); from += BATCH) {
            List<Change> batch = unsummed.subList(from, Math.min(from + BATCH, unsummed.size()));
            Set<String> references = batch.stream()
                    .flatMap(change -> Stream.ofNullable(change.reference()))
                    .collect(Collectors.toSet());
            Map<String, List<StatusSums.Term>> terms = sums.terms(references);
            for (Change change : batch) {
                terms.getOrDefault(change.reference(), List.of()).stream()
                        .filter(term -> term.dimension() == dimension)
                        .forEach(term -> add(rows, term.term(), change));
            }
        }
    }

    private static void add(SortedMap<String, List<StatusCounts.Row>> rows, @Nullable String term, Change change) {
        if (term != null) {
            rows.computeIfAbsent(term, any -> new ArrayList<>()).add(change.counted());
        }
    }

    private static Change read(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getString("term"),
                row.getString("reference"),
                new StatusCounts.Row(
                        Status.valueOf(row.getString("status")),
                        row.getBoolean("part"),
                        row.getBoolean("divided"),
                        row.getLong("net")));
    }
}
