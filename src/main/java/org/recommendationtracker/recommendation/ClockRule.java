package org.recommendationtracker.recommendation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.DayCount;

/**
 * How one kind of clock runs.
 *
 * @param untilDue days or months from the clock's start, if nobody promised a date
 * @param mostExtensions how often an extension may be granted; null if any number of times
 * @param ladder counted in days if the rest is in months; null if nothing is said of it
 */
public record ClockRule(
        DayCount count,
        int untilDue,
        @Nullable Integer mostExtensions,
        @Nullable Ladder ladder) {

    public LocalDate dueOn(LocalDate start) {
        return count.plus(start, untilDue);
    }

    /** Whether an extension may still be granted to what was granted so many. */
    boolean allowsExtension(int granted) {
        return mostExtensions == null || granted < mostExtensions;
    }

    /** When somebody is reminded of what is due on a day; empty if nobody is. */
    public Optional<LocalDate> reminderOn(LocalDate dueOn) {
        return escalatesOn(EscalationLevel.DUE_SOON, dueOn, dueOn);
    }

    /**
     * When a rung is reached; empty if there is no ladder. A date that had passed when it was set is overdue at once, and
     * the notices that follow count from then, so that nobody is escalated before being told.
     */
    public Optional<LocalDate> escalatesOn(EscalationLevel rung, LocalDate dueOn, LocalDate agreedOn) {
        return Optional.ofNullable(ladder).map(climbed -> escalatesOn(climbed, rung, dueOn, agreedOn));
    }

    private LocalDate escalatesOn(Ladder climbed, EscalationLevel rung, LocalDate dueOn, LocalDate agreedOn) {
        LocalDate missedOn = dueOn.isBefore(agreedOn) ? agreedOn : dueOn;
        DayCount days = count == DayCount.MONTHS ? DayCount.DAYS : count;
        return switch (rung) {
            case DUE_SOON -> days.plus(dueOn, -climbed.reminderDaysBefore());
            case OVERDUE -> dueOn.plusDays(1);
            case SECOND_NOTICE -> days.plus(missedOn, climbed.secondNoticeAfter());
            case THIRD_NOTICE -> days.plus(missedOn, climbed.thirdNoticeAfter());
            case REASONS_DEMANDED -> days.plus(missedOn, climbed.reasonsDemandedAfter());
        };
    }
}
