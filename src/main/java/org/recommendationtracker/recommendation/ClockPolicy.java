package org.recommendationtracker.recommendation;

/** How long each clock runs. */
public interface ClockPolicy {

    /** Days from a clock's start to the day on which it falls due. */
    int daysUntilDue(ClockKind kind, Priority priority);
}
