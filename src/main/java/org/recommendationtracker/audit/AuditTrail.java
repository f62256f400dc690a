package org.recommendationtracker.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.recommendationtracker.audit.AuditEntry.Subject;
import org.recommendationtracker.audit.AuditEntry.What;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.recommendation.CommentMade;
import org.recommendationtracker.recommendation.ListenerRank;
import org.recommendationtracker.recommendation.StepCompleted;
import org.recommendationtracker.report.ReportStepCompleted;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes one entry per step or comment, in its own transaction: neither is ever without the other. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AuditTrail {

    private final AuditEntries entries;
    private final Changes changes;

    AuditTrail(AuditEntries entries, Changes changes) {
        this.entries = entries;
        this.changes = changes;
    }

    @EventListener
    @Order(ListenerRank.AUDIT)
    void on(StepCompleted event) {
        Change change = changes.between(event.before(), event.after());
        append(
                new Subject(SubjectKind.RECOMMENDATION, event.reference()),
                new What(event.step().name(), event.title(), change, event.comment()),
                event.actor(),
                event.effectiveOn(),
                event.recordedAt());
    }

    @EventListener
    void on(CommentMade event) {
        append(
                new Subject(SubjectKind.RECOMMENDATION, event.reference().value()),
                new What(AuditEntry.COMMENT, "Comment", Change.NONE, event.text()),
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
                new What(event.step().name(), event.step().title(), change, null),
                event.actor(),
                event.effectiveOn(),
                event.recordedAt());
    }

    private void append(Subject subject, What what, Actor actor, LocalDate effectiveOn, Instant recordedAt) {
        // The subject's own change first: its row lock makes two steps on one subject take turns, so that the second
        // ends as the stale update that it is, and never as two entries with one position.
        entries.flush();
        int position = entries.lastPosition(subject.kind(), subject.reference()) + 1;
        entries.save(new AuditEntry(subject, position, what, actor, effectiveOn, recordedAt));
    }
}
