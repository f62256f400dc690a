package org.recommendationtracker.audit.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.audit.report.AuditReport.Age;
import org.recommendationtracker.audit.report.AuditReport.ClockFigures;
import org.recommendationtracker.audit.report.AuditReport.Rate;
import org.recommendationtracker.audit.report.AuditReport.Slips;
import org.recommendationtracker.notice.AcknowledgementTotals.Asked;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.register.ClockTotals.Runs;
import org.recommendationtracker.register.ClockTotals.Standing;
import org.recommendationtracker.register.ClockTotals.Timing;

/** What the report says of clocks, from their runs. */
final class ClockTable {

    /** Days since issue with which ages begin. */
    private static final List<Integer> AGES = List.of(0, 91, 181, 366, 731, 1_096);

    /** So many slips and more are one line. */
    static final int MOST_SLIPS = 4;

    private final Map<MeasuredClock, Line> lines = new EnumMap<>(MeasuredClock.class);
    private final List<Runs> runs;

    ClockTable(List<Runs> runs, List<Asked> asked) {
        this.runs = runs;
        Stream.of(MeasuredClock.values()).forEach(clock -> lines.put(clock, new Line(clock)));
        runs.forEach(each -> line(clock(each)).add(each));
        asked.forEach(each -> line(MeasuredClock.ACKNOWLEDGEMENT).add(each));
    }

    private Line line(MeasuredClock clock) {
        return lines.computeIfAbsent(clock, Line::new);
    }

    private static MeasuredClock clock(Runs runs) {
        return runs.ofAction()
                ? MeasuredClock.ACTION
                : MeasuredClock.valueOf(runs.kind().name());
    }

    List<ClockFigures> figures() {
        return lines.values().stream().map(Line::figures).toList();
    }

    Rate verified() {
        long met = 0;
        long judged = 0;
        for (Runs each : runs) {
            if (each.kind() == ClockKind.VERIFICATION && each.standing() == Standing.ENDED) {
                judged += each.number();
                met += each.endedAs() == Status.IMPLEMENTED ? each.number() : 0;
            }
        }
        return Rate.of(Measure.VERIFIED, met, judged);
    }

    /** Of what is open: each open answer has one clock of its own that runs. */
    List<Age> ages() {
        List<Age> ages = new ArrayList<>();
        for (int i = 0; i < AGES.size(); i++) {
            int from = AGES.get(i);
            Integer to = i + 1 < AGES.size() ? AGES.get(i + 1) - 1 : null;
            ages.add(new Age(
                    from,
                    to,
                    open(from, to, runs.stream()),
                    open(from, to, runs.stream().filter(each -> each.timing() == Timing.LATE))));
        }
        return ages;
    }

    private static long open(int from, @Nullable Integer to, Stream<Runs> some) {
        return some.filter(each -> !each.ofAction() && each.standing() == Standing.RUNNING)
                .filter(each -> each.days() >= from && (to == null || each.days() <= to))
                .mapToLong(Runs::number)
                .sum();
    }

    List<Slips> slips() {
        Map<Integer, long[]> counts = new TreeMap<>();
        for (int slips = 0; slips <= MOST_SLIPS; slips++) {
            counts.put(slips, new long[2]);
        }
        runs.stream()
                .filter(each -> each.kind() == ClockKind.DELIVERY && each.standing() != Standing.STOPPED)
                .forEach(each -> {
                    long[] count = counts.get(Math.min(each.slips(), MOST_SLIPS));
                    if (count != null) {
                        count[0] += each.number();
                        count[1] += each.moved();
                    }
                });
        return counts.entrySet().stream()
                .map(each -> new Slips(each.getKey(), each.getValue()[0], mean(each.getKey(), each.getValue())))
                .toList();
    }

    private static @Nullable Integer mean(int slips, long[] count) {
        return slips == 0 || count[0] == 0 ? null : (int) (count[1] / count[0]);
    }

    /** How many clocks run whose date was moved. */
    long slipped() {
        return runs.stream()
                .filter(each -> each.slips() > 0 && each.standing() == Standing.RUNNING)
                .mapToLong(Runs::number)
                .sum();
    }

    /** How many clocks run whose date is past. */
    long overdue() {
        return runs.stream()
                .filter(each -> each.timing() == Timing.LATE && each.standing() == Standing.RUNNING)
                .mapToLong(Runs::number)
                .sum();
    }

    private static final class Line {

        private final MeasuredClock clock;
        private final DayCounts ended = new DayCounts();
        private final DayCounts running = new DayCounts();
        private final Map<Timing, Long> timings = new EnumMap<>(Timing.class);
        private long overdue;
        private long stopped;

        Line(MeasuredClock clock) {
            this.clock = clock;
        }

        void add(Runs runs) {
            switch (runs.standing()) {
                case STOPPED -> stopped += runs.number();
                case ENDED -> end(runs.days(), runs.timing(), runs.number());
                case RUNNING -> run(runs.days(), runs.timing() == Timing.LATE, runs.number());
            }
        }

        void add(Asked asked) {
            if (asked.acknowledged()) {
                end(asked.days(), asked.late() ? Timing.LATE : Timing.IN_TIME, asked.number());
            } else {
                run(asked.days(), asked.late(), asked.number());
            }
        }

        private void end(int days, Timing timing, long number) {
            ended.add(days, number);
            timings.merge(timing, number, Long::sum);
        }

        private void run(int days, boolean late, long number) {
            running.add(days, number);
            overdue += late ? number : 0;
        }

        private long count(Timing timing) {
            return timings.getOrDefault(timing, 0L);
        }

        ClockFigures figures() {
            return new ClockFigures(
                    clock,
                    running.total(),
                    overdue,
                    ended.total(),
                    count(Timing.IN_TIME),
                    count(Timing.LATE),
                    count(Timing.NOT_STATED),
                    stopped,
                    ended.within(50),
                    ended.within(90),
                    Percent.of(count(Timing.IN_TIME), count(Timing.IN_TIME) + count(Timing.LATE)),
                    running.within(50));
        }
    }
}
