package org.recommendationtracker.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event to be sent, or sent. The columns up to {@code payload} are those that Debezium's outbox event router knows or
 * can place into headers, so that it can take the relay's place.
 */
@Entity
@Table(name = "outbox")
class OutboxEntry {

    /** Grows in the order of writing: strictly within a subject, whose writers wait for each other. */
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long position;

    private String id;

    @Column(name = "aggregatetype")
    private String aggregateType;

    @Column(name = "aggregateid")
    private String aggregateId;

    private int sequence;
    private String type;
    private String source;

    @Column(name = "dataschema")
    private String dataSchema;

    @Column(name = "issuingbody")
    private String issuingBody;

    private Instant recordedAt;

    private String payload;

    /** Read and written by queries only. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable Instant sentAt;

    protected OutboxEntry() {}

    long position() {
        if (position == null) {
            throw new IllegalStateException("not stored yet");
        }
        return position;
    }

    String id() {
        return id;
    }

    String subject() {
        return aggregateId;
    }

    int sequence() {
        return sequence;
    }

    String type() {
        return type;
    }

    String source() {
        return source;
    }

    String dataSchema() {
        return dataSchema;
    }

    String issuingBody() {
        return issuingBody;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String payload() {
        return payload;
    }

    @Override
    public String toString() {
        return "%s of %s, number %d (%s)".formatted(type, aggregateId, sequence, id);
    }
}
