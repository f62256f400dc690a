package org.recommendationtracker.workflow;

import java.util.Optional;
import org.recommendationtracker.notice.ReportIssuers;
import org.recommendationtracker.report.Reports;
import org.springframework.stereotype.Component;

/** The issuing bodies of the reports that are registered here. */
@Component
class RegisteredIssuers implements ReportIssuers {

    private final Reports reports;

    RegisteredIssuers(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Optional<String> issuerOf(String report) {
        return reports.issuerOf(report);
    }
}
