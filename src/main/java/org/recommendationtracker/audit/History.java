package org.recommendationtracker.audit;

import java.util.List;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.report.ReportStep;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was recorded of one recommendation or report. */
@Service
@Transactional(readOnly = true)
public class History {

    private final AuditEntries entries;
    private final Changes changes;
    private final Recommendations recommendations;

    History(AuditEntries entries, Changes changes, Recommendations recommendations) {
        this.entries = entries;
        this.changes = changes;
        this.recommendations = recommendations;
    }

    /**
     * The steps of a recommendation and the comments on it, oldest first.
     *
     * @param reader who will read it, on whom depends what of the comments is there
     * @throws UnknownSubject if there is none
     */
    public List<HistoryEntry> ofRecommendation(String reference, Person reader) {
        CommentVisibility readers = RecommendationReference.parse(reference)
                .flatMap(recommendations::find)
                .map(item -> CommentVisibility.ofOne(item.rolesOf(reader)))
                .orElseThrow(() -> new UnknownSubject(SubjectKind.RECOMMENDATION, reference));
        return of(SubjectKind.RECOMMENDATION, reference).stream()
                .map(entry -> entry.asSeenBy(readers))
                .toList();
    }

    /**
     * The steps of a report, oldest first.
     *
     * @param unpublishedToo whether the reader may know of the report before it is published
     * @throws UnknownSubject if there is none that the reader may know of
     */
    public List<HistoryEntry> ofReport(String reference, boolean unpublishedToo) {
        List<HistoryEntry> steps = of(SubjectKind.REPORT, reference);
        boolean published = steps.stream().anyMatch(entry -> !entry.step().equals(ReportStep.REGISTERED.name()));
        if (!published && !unpublishedToo) {
            throw new UnknownSubject(SubjectKind.REPORT, reference);
        }
        return steps;
    }

    private List<HistoryEntry> of(SubjectKind kind, String reference) {
        List<AuditEntry> found = entries.findBySubjectKindAndSubjectOrderByPosition(kind, reference);
        if (found.isEmpty()) {
            throw new UnknownSubject(kind, reference);
        }
        return found.stream().map(this::read).toList();
    }

    private HistoryEntry read(AuditEntry entry) {
        String before = entry.before();
        return new HistoryEntry(
                entry.position(),
                entry.step(),
                entry.title(),
                entry.userId(),
                entry.role(),
                entry.party(),
                entry.effectiveOn(),
                entry.recordedAt(),
                before == null ? null : changes.fields(before),
                changes.fields(entry.after()),
                entry.comment());
    }
}
