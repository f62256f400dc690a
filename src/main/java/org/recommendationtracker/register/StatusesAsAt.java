package org.recommendationtracker.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final JdbcClient database;

    StatusesAsAt(JdbcClient database) {
        this.database = database;
    }

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
    public List<Row> after(AsAtFilter filter, LocalDate asOf, Instant knownAt, String after, int size) {
        Map<String, Object> parameters = AsKnown.parameters(filter, asOf, knownAt);
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
    public int count(AsAtFilter filter, LocalDate asOf, Instant knownAt, int most) {
        Map<String, Object> parameters = AsKnown.parameters(filter, asOf, knownAt);
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
                                + AsKnown.held("i"))
                .params(AsKnown.parameters(AsAtFilter.ALL, asOf, knownAt))
                .param("reference", reference)
                .query((row, number) -> new Row(
                        reference,
                        Status.valueOf(row.getString("status")),
                        row.getObject("effective_from", LocalDate.class)))
                .optional();
    }

    private static List<String> conditions(AsAtFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of("i.part = false", AsKnown.held("i")));
        conditions.addAll(filter.onReferences("i"));
        if (filter.status() != null) {
            conditions.add("i.status = :status");
            parameters.put("status", filter.status().name());
        }
        return conditions;
    }
}
