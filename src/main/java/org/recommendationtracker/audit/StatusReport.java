package org.recommendationtracker.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.register.Counted;
import org.recommendationtracker.register.StatusCounts;

/**
 * How many recommendations stood where.
 *
 * @param asOf at the end of this day
 * @param knownAt counting only what was recorded by this moment
 * @param settled whether the same question has this answer for ever
 * @param byStatus every status in the order of the lifecycle, also those that no recommendation has
 * @param open how many still have something to be done; the others are {@code closed}
 * @param answers the same of what each body answers: of a recommendation in parts each part
 */
public record StatusReport(
        LocalDate asOf,
        Instant knownAt,
        boolean settled,
        long total,
        Map<Status, Long> byStatus,
        long open,
        long closed,
        Figures answers) {

    /** How many stood where; see {@link StatusReport}. */
    public record Figures(long total, Map<Status, Long> byStatus, long open, long closed) {

        public static Figures of(Map<Status, Long> counts) {
            Map<Status, Long> byStatus = new EnumMap<>(Status.class);
            long closed = 0;
            long total = 0;
            for (Status status : Status.values()) {
                long count = counts.getOrDefault(status, 0L);
                byStatus.put(status, count);
                total += count;
                closed += status.isClosed() ? count : 0;
            }
            return new Figures(total, byStatus, total - closed, closed);
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

    static StatusReport of(AsAt asAt, StatusCounts counts) {
        Figures all = Figures.of(counts.of(Counted.RECOMMENDATIONS));
        return new StatusReport(
                asAt.asOf(),
                asAt.knownAt(),
                asAt.settled(),
                all.total(),
                all.byStatus(),
                all.open(),
                all.closed(),
                Figures.of(counts.of(Counted.ANSWERS)));
    }

    /** Of recommendations. */
    public Figures figures() {
        return new Figures(total, byStatus, open, closed);
    }

    /** How many recommendations have one of these statuses. */
    public long count(Status... statuses) {
        return figures().count(statuses);
    }
}
