package org.recommendationtracker.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.recommendationtracker.report.ReportStep;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps that anybody may see, without who did them. A report is hidden until it is published; comments always are. */
@Service
@Transactional(readOnly = true)
public class PublicSteps {

    private static final Set<String> HIDDEN = Set.of(ReportStep.REGISTERED.name(), AuditEntry.COMMENT);

    /** So many entries back, which is twice as many as a history may bring, are read at most. */
    private static final long REACH = 20_000;

    private final AuditEntries entries;

    PublicSteps(AuditEntries entries) {
        this.entries = entries;
    }

    /** The steps recorded last, newest first. */
    public List<PublicStep> latest(int count) {
        return entries.findLatest(HIDDEN, REACH, Limit.of(count)).stream()
                .map(PublicStep::of)
                .toList();
    }

    /** The same of a published report and its recommendations. */
    public List<PublicStep> latestOf(String report, int count) {
        return entries.findLatestOf(report, count).stream().map(PublicStep::of).toList();
    }

    /**
     * What happened to a recommendation or report.
     *
     * @param id of the event that told of it; one of its own if no event did, as before there were any
     */
    public record PublicStep(
            UUID id, SubjectKind kind, String reference, String title, LocalDate effectiveOn, Instant recordedAt) {

        private static PublicStep of(AuditEntry entry) {
            return new PublicStep(
                    id(entry),
                    entry.subjectKind(),
                    entry.subject(),
                    entry.title(),
                    entry.effectiveOn(),
                    entry.recordedAt());
        }

        private static UUID id(AuditEntry entry) {
            String place = "%s/%s/%d".formatted(entry.subjectKind(), entry.subject(), entry.position());
            return entry.eventId() == null
                    ? UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8))
                    : UUID.fromString(entry.eventId());
        }

        /** The address of the page about the subject. */
        public String page() {
            return switch (kind) {
                case RECOMMENDATION -> "/recommendations/" + reference;
                case REPORT -> "/reports/" + reference;
            };
        }
    }
}
