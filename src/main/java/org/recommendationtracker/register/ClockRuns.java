package org.recommendationtracker.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The runs of recommendations' clocks, as known from when until when. */
@Component
class ClockRuns {

    private static final String COLUMNS =
            "number, kind, action_number, started_on, ended_on, ended_as, first_due_on, due_on,"
                    + " slips, agreed_from, agreed_to, recorded_from, recorded_to";

    /** What is known no more has an id, and changes in nothing else. */
    private static final String PUT =
            "insert into clock_run (id, reference, report, office, issuing_body, priority, issued_on, "
                    + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on duplicate key update recorded_to = values(recorded_to)";

    private final JdbcTemplate database;

    ClockRuns(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * A run as it was known in a span of time.
     *
     * @param id of its row; null if it has none yet
     * @param recordedTo from when it was known otherwise; null if it is what is known
     */
    record Known(
            @Nullable Long id,
            ClockRun run,
            Instant recordedFrom,
            @Nullable Instant recordedTo) {

        boolean isKnown() {
            return recordedTo == null;
        }

        private Known until(Instant at) {
            return new Known(id, run, recordedFrom, at);
        }

        /** Without its row. */
        Known told() {
            return new Known(null, run, recordedFrom, recordedTo);
        }
    }

    /** Writes what a step made of what was known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void update(ClockFacts facts, RecommendationState of, String issuingBody, Instant recordedAt) {
        List<Known> before = database.query(
                "select id, " + COLUMNS + " from clock_run where reference = ? and recorded_to is null order by id",
                (row, number) -> read(row),
                of.reference());
        List<Known> after = after(before, facts, recordedAt);
        put(
                of,
                issuingBody,
                after.stream().filter(each -> !before.contains(each)).toList());
    }

    /**
     * All that is known and was, after a step.
     *
     * @param before all that was, in the order in which it became known
     */
    static List<Known> after(List<Known> before, ClockFacts facts, Instant recordedAt) {
        List<ClockRun> known =
                before.stream().filter(Known::isKnown).map(Known::run).toList();
        List<ClockRun> now = facts.runs(known);
        Instant at = before.stream()
                .map(Known::recordedFrom)
                .filter(recordedAt::isBefore)
                .max(Instant::compareTo)
                .orElse(recordedAt);
        List<Known> after = new ArrayList<>(before);
        after.replaceAll(each -> each.isKnown() && !now.contains(each.run) ? each.until(at) : each);
        now.stream().filter(run -> !known.contains(run)).forEach(run -> after.add(new Known(null, run, at, null)));
        return after;
    }

    /** All of them, also those that are known no more. */
    List<Known> of(String reference) {
        return database.query(
                "select id, " + COLUMNS + " from clock_run where reference = ? order by id",
                (row, number) -> read(row),
                reference);
    }

    /** Puts others in the place of those that there are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(RecommendationState of, String issuingBody, List<Known> right) {
        database.update("delete from clock_run where reference = ?", of.reference());
        put(of, issuingBody, right);
    }

    private void put(RecommendationState of, String issuingBody, List<Known> runs) {
        database.batchUpdate(
                PUT, runs.stream().map(each -> row(of, issuingBody, each)).toList());
    }

    private static @Nullable Object[] row(RecommendationState of, String issuingBody, Known known) {
        ClockRun run = known.run();
        return new @Nullable Object[] {
            known.id(),
            of.reference(),
            of.report(),
            of.office(),
            issuingBody,
            of.priority().name(),
            of.publishedOn(),
            run.number(),
            run.kind().name(),
            run.action(),
            run.startedOn(),
            run.endedOn(),
            run.endedAs() == null ? null : run.endedAs().name(),
            run.firstDueOn(),
            run.dueOn(),
            run.slips(),
            run.agreedFrom(),
            run.agreedTo(),
            Utc.of(known.recordedFrom()),
            known.recordedTo() == null ? null : Utc.of(known.recordedTo())
        };
    }

    private static Known read(ResultSet row) throws SQLException {
        String endedAs = row.getString("ended_as");
        return new Known(
                row.getLong("id"),
                new ClockRun(
                        row.getInt("number"),
                        ClockKind.valueOf(row.getString("kind")),
                        row.getObject("action_number", Integer.class),
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        endedAs == null ? null : Status.valueOf(endedAs),
                        row.getObject("first_due_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getInt("slips"),
                        row.getObject("agreed_from", LocalDate.class),
                        row.getObject("agreed_to", LocalDate.class)),
                Utc.read(row, "recorded_from"),
                Utc.readIfAny(row, "recorded_to"));
    }
}
