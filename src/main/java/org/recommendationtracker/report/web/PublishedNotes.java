package org.recommendationtracker.report.web;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.recommendationtracker.recommendation.web.ReportNotes;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.Reports;
import org.springframework.stereotype.Component;

@Component
class PublishedNotes implements ReportNotes {

    private final Reports reports;

    PublishedNotes(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Map<String, Note> of(Collection<String> references) {
        return reports.published(references).stream()
                .collect(Collectors.toMap(ReportState::reference, report -> new Note(report.title(), report.note())));
    }
}
