package org.recommendationtracker.audit;

import java.util.List;
import org.recommendationtracker.register.RecordedStates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the entries say of the states of recommendations. */
@Component
@Transactional(readOnly = true)
class RecordedChanges implements RecordedStates {

    private final AuditEntries entries;

    RecordedChanges(AuditEntries entries) {
        this.entries = entries;
    }

    @Override
    public List<RecordedChange> of(String reference) {
        return entries
                .findBySubjectKindAndSubjectAndStepNotAndPositionGreaterThanOrderByPosition(
                        SubjectKind.RECOMMENDATION, reference, AuditEntry.COMMENT, 0)
                .stream()
                .map(entry -> new RecordedChange(entry.after(), entry.effectiveOn(), entry.recordedAt()))
                .toList();
    }
}
