package org.recommendationtracker.audit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.recommendationtracker.audit.chain.Checkpoints;
import org.recommendationtracker.event.CheckpointMade;
import org.recommendationtracker.event.EventSubject;
import org.recommendationtracker.event.RecordedSteps;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.report.Reports;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The entries from which events are made anew. */
@Component
@Transactional(readOnly = true)
class RecordedEventSteps implements RecordedSteps {

    private final AuditEntries entries;
    private final Recommendations recommendations;
    private final Reports reports;
    private final Checkpoints checkpoints;

    RecordedEventSteps(
            AuditEntries entries, Recommendations recommendations, Reports reports, Checkpoints checkpoints) {
        this.entries = entries;
        this.recommendations = recommendations;
        this.reports = reports;
        this.checkpoints = checkpoints;
    }

    @Override
    public List<RecordedStep> of(String reference) {
        Map<SubjectKind, String> issuers = new EnumMap<>(SubjectKind.class);
        return entries
                .findBySubjectKindInAndSubjectAndStepNotOrderById(
                        Set.of(SubjectKind.values()), reference, AuditEntry.COMMENT)
                .stream()
                .map(entry ->
                        step(entry, issuers.computeIfAbsent(entry.subjectKind(), kind -> issuer(kind, reference))))
                .toList();
    }

    @Override
    public List<CheckpointMade> checkpoints() {
        return checkpoints.after(0, Integer.MAX_VALUE).stream()
                .map(made ->
                        new CheckpointMade(made.number(), made.leaves(), made.rootHash(), made.madeAt(), made.note()))
                .toList();
    }

    private static RecordedStep step(AuditEntry entry, String issuer) {
        String subject = entry.subject();
        return new RecordedStep(
                entry.subjectKind() == SubjectKind.REPORT
                        ? EventSubject.report(subject)
                        : EventSubject.recommendation(subject),
                Objects.requireNonNull(entry.eventId(), () -> "an entry of " + subject + " names no event"),
                entry.step(),
                entry.title(),
                entry.role(),
                entry.effectiveOn(),
                entry.recordedAt(),
                issuer,
                entry.after());
    }

    private String issuer(SubjectKind kind, String reference) {
        return kind == SubjectKind.REPORT
                ? reports.issuerOf(reference).orElseThrow()
                : recommendations.get(new RecommendationReference(reference)).partyOf(Role.PANEL);
    }
}
