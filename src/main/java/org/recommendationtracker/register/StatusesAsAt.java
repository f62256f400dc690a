package org.recommendationtracker.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.recommendation.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which recommendations had which status on a day, as known at a moment: what {@link StatusTotals} counts, one by one. What was
 * withdrawn since is there as it was.
 */
@Service
@Transactional(readOnly = true)
public class StatusesAsAt {

    private static final String HELD = """
            i.effective_from <= :asOf and (i.effective_to is null or i.effective_to > :asOf)
            and i.recorded_from <= :knownAt and (i.recorded_to is null or i.recorded_to > :knownAt)""";

    private static final String ENTRY = """
            (exists (select 1 from register_entry e where e.reference = i.reference and e.%1$s = :%1$s)
                or exists (select 1 from register_former e where e.reference = i.reference and e.%1$s = :%1$s))""";

    private static final String FACET = """
            (exists (select 1 from register_facet f where f.reference = i.reference and f.dimension = '%1$s' and f.term in (:%1$s))
                or exists (select 1 from register_former_facet f
                    where f.reference = i.reference and f.dimension = '%1$s' and f.term in (:%1$s)))""";

    private final JdbcClient database;

    StatusesAsAt(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is asked for; what is null is not asked.
     *
     * @param board a board's code: finds what concerns it, by name or with all boards
     */
    public record Filter(
            @Nullable Status status,
            @Nullable String report,
            @Nullable String office,
            @Nullable String theme,
            @Nullable String board) {}

    /**
     * A recommendation with the status that it had.
     *
     * @param since the day from which it had it
     */
    public record Row(String reference, Status status, LocalDate since) {}

    /**
     * By reference.
     *
     * @param after the reference after which to go on; the empty one for the beginning
     */
    public List<Row> after(Filter filter, LocalDate asOf, Instant knownAt, String after, int size) {
        Map<String, Object> parameters = parameters(asOf, knownAt);
        parameters.put("after", after);
        parameters.put("size", size);
        List<String> conditions = conditions(filter, parameters);
        conditions.add("i.reference > :after");
        return database.sql("select i.reference, i.status, i.effective_from from status_interval i where "
                        + String.join(" and ", conditions) + " order by i.reference limit :size")
                .params(parameters)
                .query((row, number) -> new Row(
                        row.getString("reference"),
                        Status.valueOf(row.getString("status")),
                        row.getObject("effective_from", LocalDate.class)))
                .list();
    }

    /** How many there are, but no more than {@code most}. */
    public int count(Filter filter, LocalDate asOf, Instant knownAt, int most) {
        Map<String, Object> parameters = parameters(asOf, knownAt);
        parameters.put("most", most);
        return database.sql("select count(*) from (select 1 from status_interval i where "
                        + String.join(" and ", conditions(filter, parameters)) + " limit :most) found")
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /** Of one recommendation or part; empty if it was not issued or not known by then. */
    public Optional<Row> of(String reference, LocalDate asOf, Instant knownAt) {
        return database.sql(
                        "select i.status, i.effective_from from status_interval i where i.reference = :reference and "
                                + HELD)
                .params(parameters(asOf, knownAt))
                .param("reference", reference)
                .query((row, number) -> new Row(
                        reference,
                        Status.valueOf(row.getString("status")),
                        row.getObject("effective_from", LocalDate.class)))
                .optional();
    }

    private static Map<String, Object> parameters(LocalDate asOf, Instant knownAt) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("asOf", asOf);
        parameters.put("knownAt", Utc.of(knownAt));
        return parameters;
    }

    private static List<String> conditions(Filter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of("i.part = false", HELD));
        if (filter.status() != null) {
            conditions.add("i.status = :status");
            parameters.put("status", filter.status().name());
        }
        if (filter.report() != null) {
            // what has a report's reference before its own is next to each other
            conditions.add("i.reference like concat(:report, '-%')");
            conditions.add(ENTRY.formatted("report"));
            parameters.put("report", filter.report());
        }
        if (filter.office() != null) {
            conditions.add(ENTRY.formatted("office"));
            parameters.put("office", filter.office());
        }
        if (filter.theme() != null) {
            conditions.add(FACET.formatted(Dimension.THEME));
            parameters.put(Dimension.THEME.name(), List.of(filter.theme()));
        }
        if (filter.board() != null) {
            conditions.add(FACET.formatted(Dimension.BOARD));
            parameters.put(Dimension.BOARD.name(), List.of(filter.board(), Boards.ALL));
        }
        return conditions;
    }
}
