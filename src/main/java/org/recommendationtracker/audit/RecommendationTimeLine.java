package org.recommendationtracker.audit;

import java.util.List;
import org.recommendationtracker.register.web.TimeLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The entries of a recommendation as anybody may see them: neither who did a step nor what they remarked. */
@Component
@Transactional(readOnly = true)
class RecommendationTimeLine implements TimeLine {

    private final AuditEntries entries;

    RecommendationTimeLine(AuditEntries entries) {
        this.entries = entries;
    }

    @Override
    public List<Entry> of(String reference) {
        return entries
                .findBySubjectKindAndSubjectAndStepNotAndPositionGreaterThanOrderByPosition(
                        SubjectKind.RECOMMENDATION, reference, AuditEntry.COMMENT, 0)
                .stream()
                .map(entry -> new Entry(
                        entry.title(),
                        entry.effectiveOn(),
                        entry.recordedAt(),
                        entry.role().title()))
                .toList();
    }
}
