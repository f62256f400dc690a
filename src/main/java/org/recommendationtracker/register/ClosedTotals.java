package org.recommendationtracker.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of what was closed, and how statuses changed between two days, as known at a moment. */
@Service
@Transactional(readOnly = true)
public class ClosedTotals {

    private static final String REOPENED = """
            from status_interval i join status_interval next on next.reference = i.reference and next.effective_from = i.effective_to
            where i.status in (:closed) and i.effective_to <= :asOf and i.divided = false and next.status not in (:closed)
                and %s and %s""";

    private static final String SUPERSEDED =
            "from status_interval i where i.status = 'SUPERSEDED' and i.divided = false and %s";

    private static final List<String> CLOSED = List.of(Status.values()).stream()
            .filter(Status::isClosed)
            .map(Enum::name)
            .toList();

    private final JdbcClient database;

    ClosedTotals(JdbcClient database) {
        this.database = database;
    }

    /** A recommendation or part that was closed and opened again. */
    public record Reopened(String reference, Status closedAs, LocalDate reopenedOn) {}

    /**
     * A recommendation or part that was superseded.
     *
     * @param successor reference of what took its place; null if none is stated
     */
    public record Superseded(
            String reference,
            LocalDate supersededOn,
            @Nullable String successor) {}

    /** Some of a list, and how many there are. */
    public record Some<T>(long total, List<T> first) {}

    /** How many came to a status, and how many left it. */
    public record Moves(long came, long left) {

        public static final Moves NONE = new Moves(0, 0);

        public Moves plus(Moves other) {
            return new Moves(came + other.came, left + other.left);
        }
    }

    /** The latest first, at most so many. */
    public Some<Reopened> reopened(AsAtFilter filter, LocalDate asOf, Instant knownAt, int most) {
        String from = REOPENED.formatted(AsKnown.known("i"), AsKnown.known("next")) + further(filter);
        Map<String, Object> parameters = AsKnown.parameters(filter, asOf, knownAt);
        parameters.put("closed", CLOSED);
        parameters.put("most", most);
        return new Some<>(
                count(from, parameters),
                database.sql("select i.reference, i.status, i.effective_to " + from
                                + " order by i.effective_to desc, i.reference limit :most")
                        .params(parameters)
                        .query((row, number) -> new Reopened(
                                row.getString("reference"),
                                Status.valueOf(row.getString("status")),
                                row.getObject("effective_to", LocalDate.class)))
                        .list());
    }

    /** The latest first, at most so many. */
    public Some<Superseded> superseded(AsAtFilter filter, LocalDate asOf, Instant knownAt, int most) {
        String from = SUPERSEDED.formatted(AsKnown.held("i")) + further(filter);
        Map<String, Object> parameters = AsKnown.parameters(filter, asOf, knownAt);
        parameters.put("most", most);
        return new Some<>(
                count(from, parameters),
                database.sql("""
                                select i.reference, i.effective_from,
                                    (select e.successor from register_entry e where e.reference = i.reference) as successor %s
                                order by i.effective_from desc, i.reference limit :most""".formatted(from))
                        .params(parameters)
                        .query((row, number) -> new Superseded(
                                row.getString("reference"),
                                row.getObject("effective_from", LocalDate.class),
                                row.getString("successor")))
                        .list());
    }

    /**
     * Of answers, by status and day: what came to each and left it after one day until the end of another, as it stood at the end
     * of each day.
     *
     * @param since the day before the first on which moves count
     */
    public Map<Status, SortedMap<LocalDate, Moves>> moves(
            AsAtFilter filter, LocalDate since, LocalDate asOf, Instant knownAt) {
        Map<Status, SortedMap<LocalDate, Moves>> moves = new EnumMap<>(Status.class);
        database.sql(moved("i.effective_from", "count(*) as came, 0 as departed", filter) + " union all "
                        + moved("i.effective_to", "0 as came, count(*) as departed", filter))
                .params(AsKnown.parameters(filter, asOf, knownAt))
                .param("since", since)
                .query(row -> {
                    moves.computeIfAbsent(Status.valueOf(row.getString("status")), any -> new TreeMap<>())
                            .merge(
                                    row.getObject("moved_on", LocalDate.class),
                                    new Moves(row.getLong("came"), row.getLong("departed")),
                                    Moves::plus);
                });
        return moves;
    }

    private static String moved(String day, String counts, AsAtFilter filter) {
        // the index has the order of the groups, but reading the rows one by one in it takes ten times as long as
        // reading all
        return "select /*+ NO_INDEX(i status_interval_by_status) */ i.status, %1$s as moved_on, %2$s from status_interval i where i.divided = false and %1$s > :since and %1$s <= :asOf and %3$s group by i.status, %1$s"
                .formatted(day, counts, AsKnown.known("i") + further(filter));
    }

    private long count(String from, Map<String, Object> parameters) {
        return database.sql("select count(*) " + from)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String further(AsAtFilter filter) {
        List<String> conditions = new ArrayList<>(filter.onReferences("i"));
        return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
    }
}
