package org.recommendationtracker.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.recommendationtracker.party.Role;

/** What the audit trail holds of what events told. */
public interface RecordedSteps {

    /** The steps of whatever has a reference, in the order in which they were recorded, public or not; comments are none. */
    List<RecordedStep> of(String reference);

    /** The checkpoints over it, by their numbers. */
    List<CheckpointMade> checkpoints();

    /**
     * A step.
     *
     * @param id of its event
     * @param step the name of a step of recommendations or of reports
     * @param title what happened, in the past tense
     * @param fields a JSON object with the top-level fields of its subject's state that it changed, as it left them
     */
    record RecordedStep(
            EventSubject subject,
            String id,
            String step,
            String title,
            Role role,
            LocalDate effectiveOn,
            Instant recordedAt,
            String issuingBody,
            String fields) {}
}
