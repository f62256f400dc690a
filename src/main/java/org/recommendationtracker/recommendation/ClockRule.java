package org.recommendationtracker.recommendation;

import java.time.LocalDate;

/**
 * How one kind of clock runs. All numbers are days in the rule's way of counting.
 *
 * @param daysUntilDue from the clock's start, where nobody promised a date
 * @param secondNoticeAfter after the date, as are the two below
 */
public record ClockRule(
        DayCount count,
        int daysUntilDue,
        int reminderDaysBefore,
        int secondNoticeAfter,
        int thirdNoticeAfter,
        int reasonsDemandedAfter) {

    public LocalDate dueOn(LocalDate start) {
        return count.plus(start, daysUntilDue);
    }

    /** When somebody is reminded of what is due on a day, in days as this rule counts them. */
    public LocalDate reminderOn(LocalDate dueOn) {
        return count.plus(dueOn, -reminderDaysBefore);
    }

    /**
     * When a rung after the date is reached. A date that had passed when it was set is overdue at once, and the notices
     * that follow count from then, so that nobody is escalated before being told.
     */
    public LocalDate rungOn(Rung rung, LocalDate dueOn, LocalDate agreedOn) {
        LocalDate missedOn = dueOn.isBefore(agreedOn) ? agreedOn : dueOn;
        return switch (rung) {
            case DUE_SOON -> reminderOn(dueOn);
            case OVERDUE -> dueOn.plusDays(1);
            case SECOND_NOTICE -> count.plus(missedOn, secondNoticeAfter);
            case THIRD_NOTICE -> count.plus(missedOn, thirdNoticeAfter);
            case REASONS_DEMANDED -> count.plus(missedOn, reasonsDemandedAfter);
        };
    }
}
