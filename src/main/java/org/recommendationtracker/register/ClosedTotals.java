package org.recommendationtracker.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
            String reference, LocalDate on, @Nullable String successor) {}

    /** Some of a list, and how many there are. */
    public record Some<T>(long total, List<T> first) {}

    /** How many came to a status in a span of days, and how many left it. */
    public record Moves(long came, long left) {}

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
     * Of answers, by status: what came to each and left it after one day until the end of another, in the end of each day.
     *
     * @param since the day before the first on which moves count
     */
    public Map<Status, Moves> moves(AsAtFilter filter, LocalDate since, LocalDate asOf, Instant knownAt) {
        Map<Status, Moves> moves = new EnumMap<>(Status.class);
        database.sql("""
                        select i.status,
                            sum(case when i.effective_from > :since and i.effective_from <= :asOf then 1 else 0 end) as came,
                            sum(case when i.effective_to > :since and i.effective_to <= :asOf then 1 else 0 end) as departed
                        from status_interval i
                        where i.divided = false and i.effective_from <= :asOf
                            and (i.effective_to is null or i.effective_to > :since) and %s group by i.status""".formatted(AsKnown.known("i") + further(filter)))
                .params(AsKnown.parameters(filter, asOf, knownAt))
                .param("since", since)
                .query(row -> {
                    moves.put(
                            Status.valueOf(row.getString("status")),
                            new Moves(row.getLong("came"), row.getLong("departed")));
                });
        return moves;
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
