package org.recommendationtracker.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.recommendation.CommentMade;
import org.recommendationtracker.recommendation.ListenerRank;
import org.recommendationtracker.recommendation.StepCompleted;
import org.recommendationtracker.report.ReportStepCompleted;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes one entry per step or comment, in its own transaction: neither is ever without the other. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AuditTrail {

    /** The position is the next one of the subject. */
    private static final String ADD = """
            insert into audit_entry (subject_kind, subject, position, step, title, user_id, role, party, effective_on,
                recorded_at, event_id, state_before, state_after, comment)
            select :kind, :subject, coalesce(max(position), 0) + 1, :step, :title, :user, :role, :party, :effectiveOn,
                :recordedAt, :event, :before, :after, :comment
            from audit_entry where subject_kind = :kind and subject = :subject""";

    private final AuditEntries entries;
    private final JdbcClient database;
    private final Changes changes;

    AuditTrail(AuditEntries entries, JdbcClient database, Changes changes) {
        this.entries = entries;
        this.database = database;
        this.changes = changes;
    }

    /** What an entry is about. */
    private record Subject(SubjectKind kind, String reference) {}

    /** What happened. */
    private record What(
            @Nullable UUID event,
            String step,
            String title,
            Change change,
            @Nullable String comment) {}

    @EventListener
    @Order(ListenerRank.AUDIT)
    void on(StepCompleted event) {
        Change change = changes.between(event.before(), event.after());
        append(
                new Subject(SubjectKind.RECOMMENDATION, event.reference()),
                new What(event.id(), event.step().name(), event.title(), change, event.comment()),
                event.actor(),
                event.effectiveOn(),
                event.recordedAt());
    }

    @EventListener
    void on(CommentMade event) {
        append(
                new Subject(SubjectKind.RECOMMENDATION, event.reference().value()),
                new What(null, AuditEntry.COMMENT, "Comment", Change.NONE, event.text()),
                event.actor(),
                event.madeOn(),
                event.recordedAt());
    }

    @EventListener
    @Order(ListenerRank.AUDIT)
    void on(ReportStepCompleted event) {
        Change change = changes.between(event.before(), event.after());
        append(
                new Subject(SubjectKind.REPORT, event.reference()),
                new What(event.id(), event.step().name(), event.step().title(), change, null),
                event.actor(),
                event.effectiveOn(),
                event.recordedAt());
    }

    private void append(Subject subject, What what, Actor actor, LocalDate effectiveOn, Instant recordedAt) {
        lock(subject);
        database.sql(ADD)
                .param("kind", subject.kind().name())
                .param("subject", subject.reference())
                .param("step", what.step())
                .param("title", what.title())
                .param("user", actor.userId())
                .param("role", actor.role().name())
                .param("party", actor.party())
                .param("effectiveOn", effectiveOn)
                .param("recordedAt", Utc.of(recordedAt))
                .param("event", what.event() == null ? null : what.event().toString())
                .param("before", what.change().before())
                .param("after", what.change().after())
                .param("comment", what.comment())
                .update();
    }

    /**
     * Writes the subject's own change, once in a transaction. Its row lock makes two steps on one subject take turns, so that the
     * second ends as the stale update that it is, and never as two entries with one position.
     */
    private void lock(Subject subject) {
        if (!TransactionSynchronizationManager.hasResource(subject)) {
            entries.flush();
            TransactionSynchronizationManager.bindResource(subject, this);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResource(subject);
                }
            });
        }
    }
}
