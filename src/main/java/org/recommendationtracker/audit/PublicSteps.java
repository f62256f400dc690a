package org.recommendationtracker.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.recommendationtracker.report.ReportStep;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps that anybody may see, without who did them. A report is hidden until it is published; comments always are. */
@Service
@Transactional(readOnly = true)
public class PublicSteps {

    private static final Set<String> HIDDEN = Set.of(ReportStep.REGISTERED.name(), AuditEntry.COMMENT);

    private final AuditEntries entries;

    PublicSteps(AuditEntries entries) {
        this.entries = entries;
    }

    /** The steps recorded last, newest first. */
    public List<PublicStep> latest(int count) {
        return entries.findLatest(HIDDEN, Limit.of(count)).stream()
                .map(entry -> new PublicStep(entry.subjectKind(), entry.subject(), entry.title(), entry.effectiveOn()))
                .toList();
    }

    /** What happened to a recommendation or report. */
    public record PublicStep(SubjectKind kind, String reference, String title, LocalDate effectiveOn) {

        /** The address of the page about the subject. */
        public String page() {
            return switch (kind) {
                case RECOMMENDATION -> "/recommendations/" + reference;
                case REPORT -> "/reports/" + reference;
            };
        }
    }
}
