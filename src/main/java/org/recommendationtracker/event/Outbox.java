package org.recommendationtracker.event;

import java.time.Instant;
import java.util.UUID;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.recommendation.ListenerRank;
import org.recommendationtracker.recommendation.StepCompleted;
import org.recommendationtracker.report.ReportStepCompleted;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes each public step's event inside the step's transaction, and each checkpoint's inside its own: both are kept, or neither is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Outbox {

    /** The number is the subject's last one, which was counted up in this transaction. */
    private static final String ADD = """
            insert into outbox (id, aggregatetype, aggregateid, sequence, type, source, dataschema, issuingbody,
                recorded_at, payload)
            select :id, :kind, aggregateid, last_sequence, :type, :source, :schema, :issuingBody, :recordedAt, :payload
            from outbox_sequence where aggregateid = :subject""";

    private final JdbcClient database;
    private final EventSettings settings;
    private final RelaySignal signal;

    Outbox(JdbcClient database, EventSettings settings, RelaySignal signal) {
        this.database = database;
        this.settings = settings;
        this.signal = signal;
    }

    @EventListener
    @Order(ListenerRank.OUTBOX)
    void on(StepCompleted completed) {
        EventType type = EventCatalogue.of(completed.step());
        write(
                completed.id(),
                EventSubject.recommendation(completed.reference()),
                type,
                completed.issuingBody(),
                completed.recordedAt(),
                StepData.of(type, completed).toJson());
    }

    @EventListener
    @Order(ListenerRank.OUTBOX)
    void on(ReportStepCompleted completed) {
        EventCatalogue.of(completed.step())
                .ifPresent(type -> write(
                        completed.id(),
                        EventSubject.report(completed.reference()),
                        type,
                        completed.issuingBody(),
                        completed.recordedAt(),
                        StepData.of(type, completed).toJson()));
    }

    @EventListener
    void on(CheckpointMade made) {
        write(
                made.id(),
                EventSubject.auditTrail(),
                EventCatalogue.CHECKPOINT,
                OutboxEntry.NO_ISSUER,
                made.madeAt(),
                CheckpointData.of(made).toJson());
    }

    private void write(
            UUID id, EventSubject subject, EventType type, String issuingBody, Instant recordedAt, String data) {
        countUp(subject.reference());
        database.sql(ADD)
                .param("subject", subject.reference())
                .param("id", id.toString())
                .param("kind", subject.kind())
                .param("type", type.name())
                .param("source", subject.source())
                .param("schema", settings.schemaOf(type))
                .param("issuingBody", issuingBody)
                .param("recordedAt", Utc.of(recordedAt))
                .param("payload", data)
                .update();
        signal.wakeAfterCommit();
    }

    /**
     * Locks the subject's row until the transaction ends. Two transactions that both write a subject's very first event do not
     * wait for each other: the second breaks on the primary key and is undone.
     */
    private void countUp(String reference) {
        boolean known = database.sql(
                                "update outbox_sequence set last_sequence = last_sequence + 1 where aggregateid = :subject")
                        .param("subject", reference)
                        .update()
                > 0;
        if (!known) {
            database.sql("insert into outbox_sequence (aggregateid, last_sequence) values (:subject, 1)")
                    .param("subject", reference)
                    .update();
        }
    }
}
