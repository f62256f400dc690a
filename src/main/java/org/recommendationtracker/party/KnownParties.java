package org.recommendationtracker.party;

/** Who takes part, as it is now. */
@FunctionalInterface
public interface KnownParties {

    Directory now();
}
