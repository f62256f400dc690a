package org.recommendationtracker.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.RecordedHistory;
import org.recommendationtracker.recommendation.Step;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The entries of a recommendation for the people who work on it. */
@Component
@Transactional(readOnly = true)
class RecommendationRecords implements RecordedHistory {

    private final AuditEntries entries;

    RecommendationRecords(AuditEntries entries) {
        this.entries = entries;
    }

    @Override
    public int lastPosition(RecommendationReference reference) {
        return entries.lastPosition(SubjectKind.RECOMMENDATION, reference.value());
    }

    @Override
    public List<RecordedStep> stepsSince(RecommendationReference reference, int position) {
        return entries
                .findBySubjectKindAndSubjectAndStepNotAndPositionGreaterThanOrderByPosition(
                        SubjectKind.RECOMMENDATION, reference.value(), AuditEntry.COMMENT, position)
                .stream()
                .map(entry -> new RecordedStep(entry.title(), entry.userId(), entry.role(), entry.recordedAt()))
                .toList();
    }

    @Override
    public Optional<RecordedComment> lastComment(RecommendationReference reference, Set<Role> readers) {
        // what is kept beside a drafted response are its reasons, which the draft itself shows
        return entries
                .findComments(
                        SubjectKind.RECOMMENDATION,
                        reference.value(),
                        Step.RESPONSE_DRAFTED.name(),
                        CommentVisibility.ofAll(readers).authors(),
                        Limit.of(1))
                .stream()
                .flatMap(entry -> Optional.ofNullable(entry.comment())
                        .map(text -> new RecordedComment(text, entry.userId(), entry.role(), entry.recordedAt()))
                        .stream())
                .findFirst();
    }
}
