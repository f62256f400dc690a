package org.recommendationtracker.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    /**
     * Beside a drafted response its reasons are kept, which the draft itself shows, and beside what two people decided of a past who
     * the other was: nobody says anything to others by that.
     */
    private static final List<String> NO_COMMENTS = Stream.of(
                    Step.RESPONSE_DRAFTED, Step.TAKEN_OVER, Step.PAST_CORRECTED, Step.TAKEN_BACK)
            .map(Step::name)
            .toList();

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
        return entries
                .findComments(
                        SubjectKind.RECOMMENDATION,
                        reference.value(),
                        NO_COMMENTS,
                        CommentVisibility.ofAll(readers).authors(),
                        Limit.of(1))
                .stream()
                .flatMap(entry -> Optional.ofNullable(entry.comment())
                        .map(text -> new RecordedComment(text, entry.userId(), entry.role(), entry.recordedAt()))
                        .stream())
                .findFirst();
    }
}
