package org.recommendationtracker.register;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.recommendationtracker.recommendation.Status;

/** How many stood where, at one moment. */
public final class StatusCounts {

    /** Nothing stood anywhere. */
    public static final StatusCounts NONE = new StatusCounts(List.of());

    private final List<Row> rows;

    StatusCounts(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    record Row(Status status, boolean part, boolean divided, long number) {}

    /** How many have each status that at least one has. */
    public Map<Status, Long> of(Counted counted) {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        rows.stream()
                .filter(row -> counted.counts(row.part, row.divided))
                .forEach(row -> counts.merge(row.status, row.number, Long::sum));
        counts.values().removeIf(number -> number == 0);
        return counts;
    }
}
