package org.recommendationtracker.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.audit.ChainWriter.Subject;
import org.recommendationtracker.audit.chain.ChainedEntry;
import org.recommendationtracker.audit.chain.Salt;
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

    private final ChainWriter chains;
    private final Changes changes;

    AuditTrail(ChainWriter chains, Changes changes) {
        this.chains = chains;
        this.changes = changes;
    }

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
        boolean begins = what.change().before() == null;
        chains.append(
                subject,
                begins,
                last -> new ChainedEntry(
                        subject.kind().name(),
                        subject.reference(),
                        last.position() + 1,
                        last.hash(),
                        what.step(),
                        what.title(),
                        actor.userId(),
                        actor.role().name(),
                        actor.party(),
                        effectiveOn,
                        recordedAt,
                        what.event() == null ? null : what.event().toString(),
                        what.change().before(),
                        what.change().after(),
                        what.comment(),
                        Salt.random()));
    }
}
