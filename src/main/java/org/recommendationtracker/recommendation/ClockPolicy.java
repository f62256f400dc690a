package org.recommendationtracker.recommendation;

/** How long each clock runs, and when it is time to look at it again. */
public interface ClockPolicy {

    /** Days from a clock's start to the day on which it falls due. */
    int daysUntilDue(ClockKind kind, Priority priority);

    /** Days before a clock falls due on which whoever has the work is reminded of it. */
    int reminderDaysBefore(ClockKind kind, Priority priority);
}
