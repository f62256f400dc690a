package org.recommendationtracker.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.recommendationtracker.recommendation.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Totals of what passes a filter, by what recommendations have in common, as at a day and as known at a moment. */
@Service
@Transactional(readOnly = true)
public class GroupTotals {

    private static final List<Dimension> OF_COLUMNS =
            List.of(Dimension.OFFICE, Dimension.ISSUING_BODY, Dimension.PRIORITY);

    private static final List<Dimension> OF_FACETS = List.of(Dimension.THEME, Dimension.BOARD);

    private final StatusTotals totals;
    private final TotalsByTerm byTerm;
    private final JdbcClient database;

    GroupTotals(StatusTotals totals, TotalsByTerm byTerm, JdbcClient database) {
        this.totals = totals;
        this.byTerm = byTerm;
        this.database = database;
    }

    /** Rows of one dimension, by term. */
    private static final class Groups {

        private final Map<Dimension, SortedMap<String, List<StatusCounts.Row>>> rows = new EnumMap<>(Dimension.class);

        void add(Dimension dimension, String term, StatusCounts.Row row) {
            rows.computeIfAbsent(dimension, any -> new TreeMap<>())
                    .computeIfAbsent(term, any -> new ArrayList<>())
                    .add(row);
        }

        Map<Dimension, SortedMap<String, StatusCounts>> of(List<Dimension> dimensions) {
            Map<Dimension, SortedMap<String, StatusCounts>> counts = new EnumMap<>(Dimension.class);
            dimensions.forEach(dimension -> counts.put(dimension, of(dimension)));
            return counts;
        }

        SortedMap<String, StatusCounts> of(Dimension dimension) {
            SortedMap<String, StatusCounts> counts = new TreeMap<>();
            rows.getOrDefault(dimension, new TreeMap<>())
                    .forEach((term, counted) -> counts.put(term, new StatusCounts(counted)));
            return counts;
        }
    }

    /**
     * By office, issuing body and priority, by term; {@link Dimension#ALL} has the term {@code ""} if there is anything. Sums
     * answer for everything; what passes a filter is counted row by row.
     */
    public Map<Dimension, SortedMap<String, StatusCounts>> count(AsAtFilter filter, LocalDate asOf, Instant knownAt) {
        if (filter.passesAll()) {
            Map<Dimension, SortedMap<String, StatusCounts>> counts = summed(OF_COLUMNS, asOf, knownAt);
            counts.put(Dimension.ALL, new TreeMap<>(Map.of("", totals.count(asOf, knownAt))));
            return counts;
        }
        Groups groups = new Groups();
        query(
                "e.office, e.issuing_body, e.priority",
                filter,
                List.of(),
                AsKnown.parameters(filter, asOf, knownAt),
                (row, counted) -> {
                    groups.add(Dimension.ALL, "", counted);
                    groups.add(Dimension.OFFICE, row.getString("office"), counted);
                    groups.add(Dimension.ISSUING_BODY, row.getString("issuing_body"), counted);
                    groups.add(Dimension.PRIORITY, row.getString("priority"), counted);
                });
        return groups.of(List.of(Dimension.ALL, Dimension.OFFICE, Dimension.ISSUING_BODY, Dimension.PRIORITY));
    }

    /** The same by theme and board. */
    public Map<Dimension, SortedMap<String, StatusCounts>> countFacets(
            AsAtFilter filter, LocalDate asOf, Instant knownAt) {
        if (filter.passesAll()) {
            return summed(OF_FACETS, asOf, knownAt);
        }
        Groups groups = new Groups();
        query(
                "g.dimension, g.term",
                filter,
                List.of("g.dimension in ('THEME', 'BOARD')"),
                AsKnown.parameters(filter, asOf, knownAt),
                (row, counted) ->
                        groups.add(Dimension.valueOf(row.getString("dimension")), row.getString("term"), counted));
        return groups.of(OF_FACETS);
    }

    private Map<Dimension, SortedMap<String, StatusCounts>> summed(
            List<Dimension> dimensions, LocalDate asOf, Instant knownAt) {
        Map<Dimension, SortedMap<String, StatusCounts>> counts = new EnumMap<>(Dimension.class);
        dimensions.forEach(dimension -> counts.put(dimension, byTerm.count(dimension, asOf, knownAt)));
        return counts;
    }

    /** Of these reports, by reference. */
    public SortedMap<String, StatusCounts> countOfReports(
            Collection<String> reports, AsAtFilter filter, LocalDate asOf, Instant knownAt) {
        if (reports.isEmpty()) {
            return new TreeMap<>();
        }
        Map<String, Object> parameters = new HashMap<>(AsKnown.parameters(filter, asOf, knownAt));
        parameters.put("reports", reports);
        Groups groups = new Groups();
        query(
                "e.report",
                filter,
                List.of("e.report in (:reports)"),
                parameters,
                (row, counted) -> groups.add(Dimension.REPORT, row.getString("report"), counted));
        return groups.of(Dimension.REPORT);
    }

    private interface Reader {
        void read(ResultSet row, StatusCounts.Row counted) throws SQLException;
    }

    private void query(
            String groups, AsAtFilter filter, List<String> further, Map<String, Object> parameters, Reader reader) {
        boolean byFacet = groups.startsWith("g.");
        for (String table : List.of("register_entry", "register_former")) {
            String facets = table.replace("_entry", "") + "_facet";
            List<String> conditions = new ArrayList<>(filter.onColumns("e"));
            conditions.addAll(further);
            conditions.add(AsKnown.held("i"));
            database.sql(
                            "select %1$s, i.status, i.part, i.divided, count(*) as number from %2$s e %3$s join status_interval i on i.reference = e.reference where %4$s group by %1$s, i.status, i.part, i.divided"
                                    .formatted(
                                            groups,
                                            table,
                                            byFacet ? "join %s g on g.reference = e.reference".formatted(facets) : "",
                                            String.join(" and ", conditions)))
                    .params(parameters)
                    .query(row -> {
                        reader.read(
                                row,
                                new StatusCounts.Row(
                                        Status.valueOf(row.getString("status")),
                                        row.getBoolean("part"),
                                        row.getBoolean("divided"),
                                        row.getLong("number")));
                    });
        }
    }
}
