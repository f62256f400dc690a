package org.recommendationtracker.report.committee;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Action;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Status;

/**
 * An open recommendation as the committee paper shows it.
 *
 * @param owner null until somebody is named
 * @param office name of the minister's office whose it is
 * @param clock name of the clock that runs; null if none does, as are its dates
 * @param daysOverdue whole days since the clock's date; 0 if it is not overdue
 * @param daysMoved by how many days the clock's date was put off since it was first set
 * @param actionsMoved how many actions that are not delivered have another date than the one first promised
 * @param asks what the committee is asked to do about it; never empty
 */
public record CommitteeRow(
        int number,
        String reference,
        String text,
        @Nullable String owner,
        String office,
        Priority priority,
        Status status,
        @Nullable String clock,
        @Nullable LocalDate firstDueOn,
        @Nullable LocalDate dueOn,
        long daysOverdue,
        long daysMoved,
        long actionsMoved,
        NextStep next,
        List<String> asks) {

    /** The longest overdue first, then what is to happen next, then what the issuing body holds most urgent. */
    static final Comparator<CommitteeRow> MOST_URGENT_FIRST = Comparator.comparingLong(CommitteeRow::daysOverdue)
            .reversed()
            .thenComparing(CommitteeRow::nextOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(CommitteeRow::priority)
            .thenComparing(CommitteeRow::number);

    /** @param office its name */
    static CommitteeRow of(RecommendationState item, String office, LocalDate today) {
        Deadline clock = item.clocks().stream()
                .filter(running -> running.isRunning() && running.action() == null)
                .findFirst()
                .orElse(null);
        NextStep next = NextStep.of(item, clock);
        return new CommitteeRow(
                item.number(),
                item.reference(),
                item.text(),
                item.owner(),
                office,
                item.priority(),
                item.status(),
                clock == null ? null : clock.kind().title(),
                clock == null ? null : clock.firstDueOn(),
                clock == null ? null : clock.dueOn(),
                clock != null && clock.isOverdue(today) ? ChronoUnit.DAYS.between(clock.dueOn(), today) : 0,
                clock == null ? 0 : ChronoUnit.DAYS.between(clock.firstDueOn(), clock.dueOn()),
                item.actions().stream().filter(Action::isOpenAndMoved).count(),
                next,
                Asks.of(item, clock, next, today));
    }

    /** When something is to happen; null if no day is set. */
    @Nullable LocalDate nextOn() {
        return next.dueOn();
    }

    public boolean isOverdue() {
        return daysOverdue > 0;
    }

    /** Whether a date that was promised was put off. */
    public boolean isSlipped() {
        return daysMoved > 0 || actionsMoved > 0;
    }

    /** What the committee is to look at, in words: how late it is, and what slipped; empty if nothing is. */
    public String remark() {
        List<String> remarks = new ArrayList<>();
        if (isOverdue()) {
            remarks.add("overdue " + count(daysOverdue, "day"));
        }
        if (daysMoved > 0) {
            remarks.add("slipped " + count(daysMoved, "day"));
        } else if (actionsMoved > 0) {
            remarks.add(count(actionsMoved, "action") + " slipped");
        }
        String remark = String.join(", ", remarks);
        return remark.isEmpty() ? "" : Character.toUpperCase(remark.charAt(0)) + remark.substring(1);
    }

    private static String count(long number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }
}
