package org.recommendationtracker.event;

import java.time.Instant;

/**
 * An event to be sent, or sent. What it has beside its position are columns that Debezium's outbox event router knows or can
 * place into headers, so that it can take the relay's place.
 *
 * @param position grows in the order of writing: strictly within a subject, whose writers wait for each other
 * @param sequence its number among the events of its subject, from 1
 * @param payload JSON, see {@link StepData} and {@link CheckpointData}
 */
record OutboxEntry(
        long position,
        String id,
        EventSubject about,
        int sequence,
        String type,
        String dataSchema,
        String issuingBody,
        Instant recordedAt,
        String payload) {

    /** In place of an issuing body, of what nobody issued. */
    static final String NO_ISSUER = "";

    /** The reference of what it is about. */
    String subject() {
        return about.reference();
    }

    @Override
    public String toString() {
        return "%s of %s, number %d (%s)".formatted(type, subject(), sequence, id);
    }
}
