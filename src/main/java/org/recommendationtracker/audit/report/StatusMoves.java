package org.recommendationtracker.audit.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.recommendationtracker.audit.StatusReport.Figures;
import org.recommendationtracker.audit.report.AuditReport.Change;
import org.recommendationtracker.audit.report.AuditReport.Totals;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.register.ClosedTotals.Moves;

/** How answers moved between statuses from the end of one day to that of another, counted back from how they stood last. */
record StatusMoves(LocalDate since, LocalDate asOf, Figures last, Map<Status, SortedMap<LocalDate, Moves>> moves) {

    /** Days shown between the two. */
    private static final int STEPS = 12;

    List<Change> changes() {
        return Arrays.stream(Status.values())
                .map(status -> {
                    Moves all = after(status, since);
                    return new Change(status, standing(status, since), all.came(), all.left(), last.count(status));
                })
                .toList();
    }

    List<Totals> overTime() {
        long days = ChronoUnit.DAYS.between(since, asOf);
        return LongStream.rangeClosed(0, STEPS)
                .map(step -> days * step / STEPS)
                .distinct()
                .mapToObj(since::plusDays)
                .map(this::totals)
                .toList();
    }

    private Totals totals(LocalDate day) {
        Map<Status, Long> byStatus = new EnumMap<>(Status.class);
        Arrays.stream(Status.values()).forEach(status -> byStatus.put(status, standing(status, day)));
        return new Totals(day, byStatus);
    }

    private long standing(Status status, LocalDate day) {
        Moves later = after(status, day);
        return last.count(status) - later.came() + later.left();
    }

    private Moves after(Status status, LocalDate day) {
        return moves.getOrDefault(status, new TreeMap<>()).tailMap(day.plusDays(1)).values().stream()
                .reduce(Moves.NONE, Moves::plus);
    }
}
