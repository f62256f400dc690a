package org.recommendationtracker.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What is open of one report on one day, for a committee that meets on it.
 *
 * @param office name of the minister's office that answers
 * @param open the most urgent first
 * @param closed how many are closed
 */
public record CommitteePaper(ReportState report, String office, LocalDate today, List<CommitteeRow> open, long closed) {

    public long overdue() {
        return open.stream().filter(CommitteeRow::isOverdue).count();
    }

    public long slipped() {
        return open.stream().filter(CommitteeRow::isSlipped).count();
    }
}
