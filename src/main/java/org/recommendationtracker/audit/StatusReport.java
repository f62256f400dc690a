package org.recommendationtracker.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.recommendationtracker.recommendation.Status;

/**
 * How many recommendations stood where.
 *
 * @param asOf at the end of this day
 * @param knownAt counting only what was recorded by this moment
 * @param byStatus every status in the order of the lifecycle, also those that no recommendation has
 * @param open how many still have something to be done; the others are {@code closed}
 */
public record StatusReport(
        LocalDate asOf, Instant knownAt, long total, Map<Status, Long> byStatus, long open, long closed) {

    static StatusReport of(LocalDate asOf, Instant knownAt, Map<Status, Long> byStatus) {
        long closed = byStatus.entrySet().stream()
                .filter(row -> row.getKey().isClosed())
                .mapToLong(Map.Entry::getValue)
                .sum();
        long total = byStatus.values().stream().mapToLong(Long::longValue).sum();
        return new StatusReport(asOf, knownAt, total, byStatus, total - closed, closed);
    }

    /** How many have one of these statuses. */
    public long count(Status... statuses) {
        long count = 0;
        for (Status status : statuses) {
            count += byStatus.getOrDefault(status, 0L);
        }
        return count;
    }
}
