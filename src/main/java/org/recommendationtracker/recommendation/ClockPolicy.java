package org.recommendationtracker.recommendation;

/** How long each clock runs, and when it is spoken of. */
public interface ClockPolicy {

    ClockRule rule(ClockKind kind, Priority priority);

    /** Days before a clock's date on which it is reminded of. */
    default int reminderDaysBefore(ClockKind kind, Priority priority) {
        return rule(kind, priority).reminderDaysBefore();
    }
}
