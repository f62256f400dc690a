package org.recommendationtracker.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.Status;

/**
 * That a clock ran in a span of days, with the date that was agreed for it in a span within. As at each day a run has one date.
 *
 * @param number place among the recommendation's clocks, from 1; 0 and less before it was entered here
 * @param action number of the action whose clock it is; null if it is the recommendation's own
 * @param endedOn null while it runs
 * @param endedAs the status that ended it; null while it runs, and of an action that was delivered
 * @param firstDueOn null if no date is stated, as is {@code dueOn}
 * @param slips how often the date had been moved
 * @param agreedTo the first day on which another date was agreed; null if none was
 */
record ClockRun(
        int number,
        ClockKind kind,
        @Nullable Integer action,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable Status endedAs,
        @Nullable LocalDate firstDueOn,
        @Nullable LocalDate dueOn,
        int slips,
        LocalDate agreedFrom,
        @Nullable LocalDate agreedTo) {

    /** One before the recommendation was entered here. */
    static ClockRun past(
            int number,
            ClockKind kind,
            LocalDate startedOn,
            LocalDate endedOn,
            Status endedAs,
            @Nullable LocalDate dueOn) {
        return new ClockRun(number, kind, null, startedOn, endedOn, endedAs, dueOn, dueOn, 0, startedOn, null);
    }

    /**
     * What is known of a run after a step.
     *
     * @param known what was known of it before the step: a row for each date; empty if it was not known
     * @param startedOn of what began elsewhere, the day on which it began there
     * @param status that the step led to
     */
    static List<ClockRun> after(List<ClockRun> known, int number, Deadline clock, LocalDate startedOn, Status status) {
        List<ClockRun> dates = new ArrayList<>(known.isEmpty() ? List.of(first(number, clock, startedOn)) : known);
        ClockRun last = dates.remove(dates.size() - 1);
        if (clock.slips() > last.slips) {
            if (last.agreedFrom.isBefore(clock.agreedOn())) {
                dates.add(last.until(clock.agreedOn()));
            }
            last = last.moved(clock);
        }
        dates.add(last.withDates(clock));
        @Nullable Status ending = ending(known, clock, status);
        return dates.stream()
                .map(each -> each.ending(startedOn, clock.stoppedOn(), ending))
                .toList();
    }

    private static ClockRun first(int number, Deadline clock, LocalDate startedOn) {
        return new ClockRun(
                number,
                clock.kind(),
                clock.action(),
                startedOn,
                null,
                null,
                clock.firstDueOn(),
                clock.slips() == 0 ? clock.dueOn() : clock.firstDueOn(),
                0,
                startedOn,
                null);
    }

    private static @Nullable Status ending(List<ClockRun> known, Deadline clock, Status status) {
        if (clock.isRunning()) {
            return null;
        }
        if (!known.isEmpty() && known.get(0).endedOn != null) {
            return known.get(0).endedAs;
        }
        return clock.action() == null || status.isClosed() ? status : null;
    }

    private ClockRun until(LocalDate day) {
        return new ClockRun(
                number, kind, action, startedOn, endedOn, endedAs, firstDueOn, dueOn, slips, agreedFrom, day);
    }

    private ClockRun moved(Deadline clock) {
        LocalDate from = clock.agreedOn().isBefore(agreedFrom) ? agreedFrom : clock.agreedOn();
        return new ClockRun(
                number,
                kind,
                action,
                startedOn,
                endedOn,
                endedAs,
                firstDueOn,
                clock.dueOn(),
                clock.slips(),
                from,
                null);
    }

    private ClockRun withDates(Deadline clock) {
        return new ClockRun(
                number,
                kind,
                action,
                startedOn,
                endedOn,
                endedAs,
                clock.firstDueOn(),
                clock.dueOn(),
                slips,
                agreedFrom,
                agreedTo);
    }

    private ClockRun ending(LocalDate from, @Nullable LocalDate on, @Nullable Status as) {
        return new ClockRun(number, kind, action, from, on, as, firstDueOn, dueOn, slips, agreedFrom, agreedTo);
    }
}
