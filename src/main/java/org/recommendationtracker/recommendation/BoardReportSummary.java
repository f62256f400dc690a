package org.recommendationtracker.recommendation;

import java.util.EnumMap;
import java.util.Map;

/**
 * What boards reported on a recommendation, as short for a thousand reports as for one.
 *
 * @param total how many there are, of all years
 * @param year the latest in which one was made
 * @param counts how many boards reported each change in that year; has every change
 * @param latest the report made last
 */
public record BoardReportSummary(int total, int year, Map<LocalChange, Integer> counts, BoardReport latest) {

    static BoardReportSummary of(BoardReport first) {
        return new BoardReportSummary(1, first.year(), counts(Map.of(), first.change()), first);
    }

    BoardReportSummary with(BoardReport next) {
        Map<LocalChange, Integer> sameYear = next.year() == year ? counts : Map.of();
        return new BoardReportSummary(total + 1, next.year(), counts(sameYear, next.change()), next);
    }

    private static Map<LocalChange, Integer> counts(Map<LocalChange, Integer> known, LocalChange added) {
        Map<LocalChange, Integer> counts = new EnumMap<>(LocalChange.class);
        for (LocalChange change : LocalChange.values()) {
            counts.put(change, known.getOrDefault(change, 0) + (change == added ? 1 : 0));
        }
        return counts;
    }
}
