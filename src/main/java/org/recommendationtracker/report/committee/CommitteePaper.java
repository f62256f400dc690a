package org.recommendationtracker.report.committee;

import java.time.LocalDate;
import java.util.List;
import org.recommendationtracker.report.ReportState;

/**
 * What is open of one report on one day, for a committee that meets on it.
 *
 * @param office name of the minister's office that answers
 * @param rows the most urgent first; at most {@link #MAX_ROWS}
 * @param open how many are open
 * @param closed how many are closed
 * @param overdue how many of those open are past their date
 * @param slipped how many of those open have a date that was put off
 */
public record CommitteePaper(
        ReportState report,
        String office,
        LocalDate today,
        List<CommitteeRow> rows,
        long open,
        long closed,
        long overdue,
        long slipped) {

    static final int MAX_ROWS = 500;

    public boolean listsAll() {
        return rows.size() == open;
    }
}
