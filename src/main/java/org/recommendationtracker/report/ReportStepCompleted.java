package org.recommendationtracker.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;

/**
 * A step of a report completed. Published inside the step's transaction, of which the listeners are a part.
 *
 * @param id of the event that tells the world of it, if it is public
 * @param issuingBody its code
 * @param before null if the report was just registered
 */
public record ReportStepCompleted(
        UUID id,
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
