package org.recommendationtracker.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long clocks ran and how they ended, as at a day and as known at a moment. What is counted are runs: of a recommendation in
 * parts those of each part, and of what was judged not to be met a run for each attempt.
 */
@Service
@Transactional(readOnly = true)
public class ClockTotals {

    /** The days of a run that has ended are those it took, of one that has not the age of its recommendation. */
    private static final String COUNT = """
            select kind, of_action, standing, ended_as, timing, days, slips, count(*) as number, sum(moved) as moved from (
                select c.kind, c.slips, case when c.ended_on <= :asOf then c.ended_as end as ended_as,
                    case when c.action_number is null then false else true end as of_action,
                    case when c.ended_on is null or c.ended_on > :asOf then 'RUNNING'
                        when c.ended_as in ('SUPERSEDED', 'NO_LONGER_APPLICABLE')
                            or (c.action_number is not null and c.ended_as is not null) then 'STOPPED'
                        else 'ENDED' end as standing,
                    case when c.due_on is null then 'NOT_STATED'
                        when (case when c.ended_on <= :asOf then c.ended_on else cast(:asOf as date) end) > c.due_on then 'LATE'
                        else 'IN_TIME' end as timing,
                    case when c.ended_on <= :asOf then timestampdiff(day, c.started_on, c.ended_on)
                        else timestampdiff(day, c.issued_on, cast(:asOf as date)) end as days,
                    case when c.slips = 0 then 0 else timestampdiff(day, c.first_due_on, c.due_on) end as moved
                from clock_run c where %s
            ) runs group by kind, of_action, standing, ended_as, timing, days, slips""";

    private final JdbcClient database;

    ClockTotals(JdbcClient database) {
        this.database = database;
    }

    /** How a run stood on the day. */
    public enum Standing {
        RUNNING,
        /** By what the clock was for. */
        ENDED,
        /** Because nothing more was to be done, or an action was left undone. */
        STOPPED
    }

    /** Whether the date that was agreed by then was kept, or still is. */
    public enum Timing {
        IN_TIME,
        LATE,
        /** No date is stated. */
        NOT_STATED
    }

    /**
     * Runs that have all of this in common.
     *
     * @param ofAction whether they are clocks of actions and not the recommendations' own
     * @param endedAs the status that ended them; null while they run, and of actions
     * @param days that they took if they have ended; since the recommendation was issued if they run
     * @param slips how often their date was moved by then
     * @param moved by how many days it was moved, of all together
     */
    public record Runs(
            ClockKind kind,
            boolean ofAction,
            Standing standing,
            @Nullable Status endedAs,
            Timing timing,
            int days,
            int slips,
            long number,
            long moved) {}

    /**
     * A clock that ran on the day.
     *
     * @param action number of the action whose clock it is; null if it is the recommendation's own
     * @param movedOn the day on which the date that held was agreed; null if it is the first
     */
    public record Late(
            String reference,
            String office,
            ClockKind kind,
            @Nullable Integer action,
            LocalDate firstDueOn,
            LocalDate dueOn,
            int slips,
            @Nullable LocalDate movedOn) {}

    /** How many recommendations and parts of a report were open, and how many of those were overdue. */
    public record OpenOfReport(String report, long open, long overdue) {}

    public List<Runs> count(AsAtFilter filter, LocalDate asOf, Instant knownAt) {
        return database.sql(COUNT.formatted(agreed(filter)))
                .params(AsKnown.parameters(filter, asOf, knownAt))
                .query(ClockTotals::runs)
                .list();
    }

    /** Those of which most are open, at most so many. */
    public List<OpenOfReport> mostOpen(AsAtFilter filter, LocalDate asOf, Instant knownAt, int most) {
        // the index has the order of the groups, but reading the rows one by one in it takes longer than reading all
        return database.sql("""
                        select /*+ NO_INDEX(c clock_run_of_report) */ c.report, count(*) as opened, sum(case when c.due_on < :asOf then 1 else 0 end) as overdue
                        from clock_run c
                        where c.action_number is null and (c.ended_on is null or c.ended_on > :asOf) and %s
                        group by c.report order by opened desc, c.report limit :most""".formatted(agreed(filter)))
                .params(AsKnown.parameters(filter, asOf, knownAt))
                .param("most", most)
                .query((row, number) ->
                        new OpenOfReport(row.getString("report"), row.getLong("opened"), row.getLong("overdue")))
                .list();
    }

    /** Clocks that ran and whose date was past, the longest overdue first. */
    public List<Late> overdue(AsAtFilter filter, LocalDate asOf, Instant knownAt, int most) {
        // each from an index: those that run still, and those that have ended since
        String overdue =
                "select c.* from clock_run c where %s and c.due_on < :asOf and %s order by c.due_on, c.reference, c.number limit :most";
        return late(
                "(%s) union all (%s)"
                        .formatted(
                                overdue.formatted("c.ended_on is null", agreed(filter)),
                                overdue.formatted("c.ended_on > :asOf", agreed(filter))),
                "due_on, reference, number",
                AsKnown.parameters(filter, asOf, knownAt),
                most);
    }

    /** Clocks that ran and whose date had been moved, the one moved by most days first. */
    public List<Late> slipped(AsAtFilter filter, LocalDate asOf, Instant knownAt, int most) {
        return late(
                "select c.* from clock_run c where c.slips > 0 and (c.ended_on is null or c.ended_on > :asOf) and "
                        + agreed(filter),
                "timestampdiff(day, first_due_on, due_on) desc, reference, number",
                AsKnown.parameters(filter, asOf, knownAt),
                most);
    }

    private List<Late> late(String runs, String order, Map<String, Object> parameters, int most) {
        return database.sql("select * from (%s) runs order by %s limit :most".formatted(runs, order))
                .params(parameters)
                .param("most", most)
                .query(ClockTotals::late)
                .list();
    }

    private static String agreed(AsAtFilter filter) {
        List<String> conditions = new ArrayList<>(List.of(AsKnown.agreed("c")));
        conditions.addAll(filter.onColumns("c"));
        return String.join(" and ", conditions);
    }

    private static Runs runs(ResultSet row, int number) throws SQLException {
        String endedAs = row.getString("ended_as");
        return new Runs(
                ClockKind.valueOf(row.getString("kind")),
                row.getBoolean("of_action"),
                Standing.valueOf(row.getString("standing")),
                endedAs == null ? null : Status.valueOf(endedAs),
                Timing.valueOf(row.getString("timing")),
                row.getInt("days"),
                row.getInt("slips"),
                row.getLong("number"),
                row.getLong("moved"));
    }

    private static Late late(ResultSet row, int number) throws SQLException {
        int slips = row.getInt("slips");
        return new Late(
                row.getString("reference"),
                row.getString("office"),
                ClockKind.valueOf(row.getString("kind")),
                row.getObject("action_number", Integer.class),
                row.getObject("first_due_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                slips,
                slips == 0 ? null : row.getObject("agreed_from", LocalDate.class));
    }
}
