package org.recommendationtracker.register.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.RecommendationState;

/**
 * A clock as pages show it.
 *
 * @param slips how often the minister's office granted an extension
 * @param said what was said last of its date; null if nothing was yet
 * @param stoppedOn null while it runs
 * @param daysOverdue whole days since its date; 0 if it is not overdue
 */
public record ClockView(
        String title,
        LocalDate startedOn,
        LocalDate firstDueOn,
        LocalDate dueOn,
        int slips,
        @Nullable String said,
        @Nullable String delayReasons,
        @Nullable LocalDate stoppedOn,
        long daysOverdue) {

    private static final String OPEN_ENDED = "Review of open-ended work";

    static ClockView of(Deadline clock, RecommendationState state, LocalDate today) {
        String title = clock.kind() == ClockKind.DELIVERY && isOpenEnded(state)
                ? OPEN_ENDED
                : clock.kind().title();
        return new ClockView(
                clock.action() == null ? title : title + ", action " + clock.action(),
                clock.startedOn(),
                clock.firstDueOn(),
                clock.dueOn(),
                clock.slips(),
                clock.rung() == null ? null : clock.rung().title(),
                clock.delayReasons(),
                clock.stoppedOn(),
                clock.isOverdue(today) ? ChronoUnit.DAYS.between(clock.dueOn(), today) : 0);
    }

    /** The recommendation's own clock that runs; empty once it is closed. */
    static Optional<ClockView> running(RecommendationState state, LocalDate today) {
        return state.clocks().stream()
                .filter(clock -> clock.isRunning() && clock.action() == null)
                .findFirst()
                .map(clock -> of(clock, state, today));
    }

    /** Whether the answer promises no end, and only says when to look at it again. */
    private static boolean isOpenEnded(RecommendationState state) {
        return state.response() != null
                && state.response().response().targetAsSaid() != null
                && state.response().response().targetDate() == null;
    }

    public boolean isOverdue() {
        return daysOverdue > 0;
    }

    /** How late it is, in words; empty if it is not. */
    public String lateness() {
        return switch ((int) Math.min(daysOverdue, 2)) {
            case 0 -> "";
            case 1 -> "overdue by 1 day";
            default -> "overdue by %,d days".formatted(daysOverdue);
        };
    }

    public boolean isMoved() {
        return slips > 0;
    }

    /** How often its date moved and who granted that, in words. */
    public String slippage() {
        String times = slips == 1 ? "once" : slips == 2 ? "twice" : slips + " times";
        return "moved " + times + ", granted by the minister’s office";
    }
}
