package org.recommendationtracker.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;

/**
 * A step of a report completed. Published inside the step's transaction, of which the listeners are a part.
 *
 * @param issuingBody its code
 * @param before null if the report was just registered
 */
public record ReportStepCompleted(
        ReportStep step,
        Actor actor,
        LocalDate effectiveOn,
        Instant recordedAt,
        String issuingBody,
        @Nullable ReportState before,
        ReportState after) {

    public String reference() {
        return after.reference();
    }
}
