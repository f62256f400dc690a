package org.recommendationtracker.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the audit trail holds of recommendations' states. */
public interface RecordedStates {

    /** What each step of a recommendation changed, oldest first; comments change nothing. */
    List<RecordedChange> of(String reference);

    /**
     * What a step changed.
     *
     * @param fields a JSON object with the top-level fields of the state that it changed, as it left them
     */
    record RecordedChange(String fields, LocalDate effectiveOn, Instant recordedAt) {}
}
