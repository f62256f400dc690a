package org.recommendationtracker.report.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.report.ReportState;

/**
 * What is open of one report on one day, for a committee that meets on it.
 *
 * @param office name of the minister's office that answers
 * @param rows all that are open, the most urgent first
 * @param closed how many are closed
 * @param overdue how many of those open are past their date
 * @param slipped how many of those open have a date that was put off
 * @param since what changed since a day; null if nobody asked
 */
public record CommitteePaper(
        ReportState report,
        String office,
        LocalDate today,
        List<CommitteeRow> rows,
        long closed,
        long overdue,
        long slipped,
        @Nullable SinceLastTime since) {

    /** Rows that stand under one heading. */
    public record Group(String title, List<CommitteeRow> rows) {}

    public int open() {
        return rows.size();
    }

    /** The rows under the headings that there are any for. */
    public List<Group> groups() {
        return Stream.of(
                        group("Open and overdue", CommitteeRow::isOverdue),
                        group("Open, due next", row -> !row.isOverdue() && row.nextOn() != null),
                        group("Open, without a date", row -> !row.isOverdue() && row.nextOn() == null))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    CommitteePaper with(SinceLastTime changes) {
        return new CommitteePaper(report, office, today, rows, closed, overdue, slipped, changes);
    }

    private Group group(String title, Predicate<CommitteeRow> which) {
        return new Group(title, rows.stream().filter(which).toList());
    }
}
