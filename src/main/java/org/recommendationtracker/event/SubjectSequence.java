package org.recommendationtracker.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The number of a subject's last event. Its row is locked by whoever writes the next until that is committed. */
@Entity
@Table(name = "outbox_sequence")
class SubjectSequence {

    @Id
    @Column(name = "aggregateid")
    private String aggregateId;

    private int lastSequence;

    protected SubjectSequence() {}

    SubjectSequence(String aggregateId) {
        this.aggregateId = aggregateId;
    }

    int next() {
        lastSequence = Math.incrementExact(lastSequence);
        return lastSequence;
    }
}
