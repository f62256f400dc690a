package org.recommendationtracker.report.web;

import java.util.Optional;
import org.recommendationtracker.recommendation.web.ReportNotes;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.Reports;
import org.springframework.stereotype.Component;

/** Title and note of each published report. */
@Component
class PublishedNotes implements ReportNotes {

    private final Reports reports;

    PublishedNotes(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Optional<String> noteOf(String report) {
        return reports.findPublished(report).map(ReportState::note);
    }

    @Override
    public String titleOf(String report) {
        return reports.findPublished(report).map(ReportState::title).orElse(report);
    }
}
