package org.recommendationtracker.audit.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.audit.StatusReport.Figures;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.register.AsAtFilter;
import org.recommendationtracker.register.ClosedTotals.Reopened;
import org.recommendationtracker.register.ClosedTotals.Some;
import org.recommendationtracker.register.ClosedTotals.Superseded;

/**
 * What an auditor asks about recommendations, as at a day. Answers are what each body answers: of a recommendation in parts
 * each part, of any other the recommendation itself.
 *
 * @param knownAt what was recorded later does not count
 * @param settled whether the same question has this answer for ever
 * @param since the day with whose end the day asked for is compared
 * @param complete whether every clock is counted; after an upgrade those of earlier versions are read one after the other
 * @param recommendations how many had which status
 * @param answers the same of answers
 * @param overTime answers by status at the end of some days, evenly from the earlier one to the one asked for
 * @param groups how many had which status, by what they have in common
 * @param reports those of which most answers were open
 * @param ages how many answers were open, by age
 * @param clocks how long each ran
 * @param slips how many clocks had their date moved how often
 */
public record AuditReport(
        LocalDate asOf,
        Instant knownAt,
        boolean settled,
        LocalDate since,
        AsAtFilter filter,
        boolean complete,
        Figures recommendations,
        Figures answers,
        List<Rate> rates,
        List<Change> changes,
        List<Totals> overTime,
        List<Group> groups,
        List<OfReport> reports,
        List<Age> ages,
        List<ClockFigures> clocks,
        List<Slips> slips,
        Some<LateClock> overdue,
        Some<LateClock> slipped,
        Some<Reopened> reopened,
        Some<Superseded> superseded) {

    /**
     * A share of answers.
     *
     * @param percent rounded down to a whole number; null of none
     */
    public record Rate(
            Measure measure, long number, long of, @Nullable Integer percent) {

        static Rate of(Measure measure, long number, long of) {
            return new Rate(measure, number, of, Percent.of(number, of));
        }
    }

    /** How many answers had a status at the end of the earlier day and of the day asked for, came to it and left it. */
    public record Change(Status status, long before, long came, long left, long after) {}

    /** How many answers had which status at the end of a day; every status. */
    public record Totals(LocalDate day, Map<Status, Long> byStatus) {}

    /**
     * How many of what has one thing in common had which status.
     *
     * @param by what: office, issuing-body, theme, board or priority
     * @param code of the office, body or board; a theme; a priority's name
     */
    public record Group(String by, String code, String name, Figures recommendations, Figures answers) {}

    /** A report with its open answers, and how many recommendations had which status. */
    public record OfReport(String reference, long open, long overdue, Figures recommendations) {}

    /**
     * Open answers by the days since their recommendation was issued.
     *
     * @param from days
     * @param to days; null of the last
     */
    public record Age(int from, @Nullable Integer to, long open, long overdue) {

        String inWords() {
            return to == null ? "%,d or more".formatted(from) : "%,d to %,d".formatted(from, to);
        }
    }

    /**
     * One kind of clock. A clock is kept if what it is for happens on its day or before.
     *
     * @param running how many run; of these {@code overdue} are past their day
     * @param ended how many ended by what they are for; {@code inTime}, {@code late} and {@code dateNotStated} add up to it
     * @param stopped how many ended otherwise: what was superseded, or no longer applicable, and actions that were left undone
     * @param medianDays half of those that ended took so many days or fewer; null if none has ended
     * @param ninetiethPercentileDays nine of ten took so many or fewer; null if none has ended
     * @param percentInTime of those with a date, rounded down; null of none
     * @param medianDaysRunning half of those that run were issued so many days ago or fewer; null if none runs
     */
    public record ClockFigures(
            MeasuredClock clock,
            long running,
            long overdue,
            long ended,
            long inTime,
            long late,
            long dateNotStated,
            long stopped,
            @Nullable Integer medianDays,
            @Nullable Integer ninetiethPercentileDays,
            @Nullable Integer percentInTime,
            @Nullable Integer medianDaysRunning) {}

    /**
     * Delivery clocks whose date was moved so often.
     *
     * @param meanDaysMoved rounded down; null if it was not moved
     */
    public record Slips(int slips, long clocks, @Nullable Integer meanDaysMoved) {}

    /**
     * A clock that runs, and is overdue or was moved.
     *
     * @param action number of the action whose clock it is; null if it is the recommendation's own
     * @param approvedBy name of the minister's office that approved the present date; null if it is the first
     * @param approvedOn null if it is the first
     */
    public record LateClock(
            String reference,
            String clock,
            @Nullable Integer action,
            LocalDate firstDueOn,
            LocalDate dueOn,
            long daysOverdue,
            long daysMoved,
            int slips,
            @Nullable String approvedBy,
            @Nullable LocalDate approvedOn) {}
}
