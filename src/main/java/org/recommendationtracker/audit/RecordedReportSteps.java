package org.recommendationtracker.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.recommendation.StateJson;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.report.ReportHistory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The entries of a report's recommendations, for those who ask what changed. */
@Component
@Transactional(readOnly = true)
class RecordedReportSteps implements ReportHistory {

    /** So many entries of a report back it looks. */
    private static final int REACH = 10_000;

    /** Drafting, and what a board says, of which there may be a thousand for one recommendation. */
    private static final Set<String> HIDDEN = Set.of(
            Step.RESPONSE_DRAFTED.name(),
            Step.RESPONSE_RETURNED.name(),
            Step.CORRECTION_PROPOSED.name(),
            Step.CORRECTION_DISMISSED.name(),
            Step.BOARD_REPORTED.name());

    /** Both databases read so many rows of an index that is in this order. */
    private static final String FIRST = """
            select count(*) as number, coalesce(min(newest.id), 0) as first from (
                select id, recorded_at from audit_entry where shown_in_report = :report
                order by shown_in_report, id desc limit :reach) newest
            where newest.recorded_at >= :moment""";

    private final AuditEntries entries;
    private final JdbcClient database;

    RecordedReportSteps(AuditEntries entries, JdbcClient database) {
        this.entries = entries;
        this.database = database;
    }

    /** The entries from the first one on. */
    private record Since(long number, long first) {}

    @Override
    public Optional<List<RecordedStep>> since(String report, Instant moment) {
        Since since = database.sql(FIRST)
                .param("report", report)
                .param("moment", Utc.of(moment))
                .param("reach", REACH)
                .query(Since.class)
                .single();
        return since.number() == REACH ? Optional.empty() : Optional.of(steps(report, moment, since));
    }

    private List<RecordedStep> steps(String report, Instant moment, Since since) {
        if (since.number() == 0) {
            return List.of();
        }
        return entries.findShownFrom(report, since.first(), HIDDEN).stream()
                .filter(entry -> !entry.recordedAt().isBefore(moment))
                .map(RecordedReportSteps::step)
                .toList();
    }

    private static RecordedStep step(AuditEntry entry) {
        return new RecordedStep(
                entry.subject(),
                Step.valueOf(entry.step()),
                entry.title(),
                entry.effectiveOn(),
                entry.recordedAt(),
                entry.party(),
                StateJson.read(Objects.requireNonNullElse(entry.before(), "{}")),
                StateJson.read(entry.after()));
    }
}
