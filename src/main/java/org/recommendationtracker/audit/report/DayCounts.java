package org.recommendationtracker.audit.report;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many took how many days. */
final class DayCounts {

    private final TreeMap<Integer, Long> numbers = new TreeMap<>();
    private long total;

    void add(int days, long number) {
        numbers.merge(days, number, Long::sum);
        total += number;
    }

    long total() {
        return total;
    }

    /** The fewest days within which at least so many per cent are, by the nearest rank; null of none. */
    @Nullable Integer within(int percent) {
        long rank = (total * percent + 99) / 100;
        long reached = 0;
        for (var entry : numbers.entrySet()) {
            reached += entry.getValue();
            if (reached >= rank) {
                return entry.getKey();
            }
        }
        return null;
    }
}
