package org.recommendationtracker.event;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.recommendationtracker.address.PublicAddress;
import org.recommendationtracker.recommendation.ListenerRank;
import org.recommendationtracker.recommendation.StepCompleted;
import org.recommendationtracker.report.ReportStepCompleted;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes each public step's event inside the step's transaction: both are kept, or neither is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Outbox {

    private final EntityManager entities;
    private final PublicAddress address;
    private final RelaySignal signal;

    Outbox(EntityManager entities, PublicAddress address, RelaySignal signal) {
        this.entities = entities;
        this.address = address;
        this.signal = signal;
    }

    @EventListener
    @Order(ListenerRank.OUTBOX)
    void on(StepCompleted completed) {
        EventType type = EventCatalogue.of(completed.step());
        write(
                Subject.recommendation(completed.reference()),
                type,
                completed.issuingBody(),
                completed.recordedAt(),
                StepData.of(type, completed));
    }

    @EventListener
    @Order(ListenerRank.OUTBOX)
    void on(ReportStepCompleted completed) {
        EventCatalogue.of(completed.step())
                .ifPresent(type -> write(
                        Subject.report(completed.reference()),
                        type,
                        completed.issuingBody(),
                        completed.recordedAt(),
                        StepData.of(type, completed)));
    }

    private void write(Subject subject, EventType type, String issuingBody, Instant recordedAt, StepData data) {
        entities.persist(new OutboxEntry(
                subject,
                nextSequence(subject.reference()),
                type,
                address.of("/schemas/" + subject.schema()),
                issuingBody,
                recordedAt,
                data.toJson()));
        wakeRelayAfterCommit();
    }

    /**
     * Two transactions that both write a subject's very first event do not wait for each other: the second breaks on the
     * primary key and is undone.
     */
    private int nextSequence(String reference) {
        SubjectSequence sequence = entities.find(SubjectSequence.class, reference, LockModeType.PESSIMISTIC_WRITE);
        if (sequence == null) {
            sequence = new SubjectSequence(reference);
            entities.persist(sequence);
        }
        return sequence.next();
    }

    private void wakeRelayAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.wake();
            }
        });
    }
}
