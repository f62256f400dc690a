package org.recommendationtracker.recommendation;

/** How long each clock runs, and when it is spoken of. */
public interface ClockPolicy {

    ClockRule rule(ClockKind kind, ClockCase of);
}
