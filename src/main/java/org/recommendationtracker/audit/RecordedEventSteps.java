package org.recommendationtracker.audit;

import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    RecordedEventSteps(AuditEntries entries, Recommendations recommendations, Reports reports) {
        this.entries = entries;
        this.recommendations = recommendations;
        this.reports = reports;
    }

    @Override
    public List<RecordedStep> of(String reference) {
        return entries
                .findBySubjectKindInAndSubjectAndStepNotOrderById(
                        Set.of(SubjectKind.values()), reference, AuditEntry.COMMENT)
                .stream()
                .map(this::step)
                .toList();
    }

    private RecordedStep step(AuditEntry entry) {
        String subject = entry.subject();
        boolean ofReport = entry.subjectKind() == SubjectKind.REPORT;
        return new RecordedStep(
                ofReport ? EventSubject.report(subject) : EventSubject.recommendation(subject),
                Objects.requireNonNull(entry.eventId(), () -> "an entry of " + subject + " names no event"),
                entry.step(),
                entry.title(),
                entry.role(),
                entry.effectiveOn(),
                entry.recordedAt(),
                ofReport ? reports.issuerOf(subject).orElseThrow() : issuerOf(subject),
                entry.after());
    }

    private String issuerOf(String recommendation) {
        return recommendations.get(new RecommendationReference(recommendation)).partyOf(Role.PANEL);
    }
}
