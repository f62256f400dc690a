package org.recommendationtracker.report.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.recommendationtracker.register.web.ReportNotes;
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
        return notes(reports.published(references));
    }

    @Override
    public Map<String, Note> newest(int most) {
        return notes(reports.newest(most));
    }

    private static Map<String, Note> notes(List<ReportState> published) {
        return published.stream()
                .collect(Collectors.toMap(ReportState::reference, report -> new Note(report.title(), report.note())));
    }
}
