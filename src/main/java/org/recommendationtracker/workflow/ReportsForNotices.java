package org.recommendationtracker.workflow;

import java.util.Collection;
import java.util.Optional;
import org.recommendationtracker.notice.RegisteredReports;
import org.recommendationtracker.report.Reports;
import org.springframework.stereotype.Component;

/** The reports that are registered here, for notices of what events did not tell of them. */
@Component
class ReportsForNotices implements RegisteredReports {

    private final Reports reports;

    ReportsForNotices(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Optional<String> issuerOf(String report) {
        return reports.issuerOf(report);
    }

    @Override
    public boolean isPublished(String report) {
        return reports.findPublished(report).isPresent();
    }

    @Override
    public Collection<String> boardsOf(String report) {
        return reports.boardsOf(report);
    }
}
