package org.recommendationtracker.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Recommendations;
import org.springframework.stereotype.Service;

/** Papers for committees on what is open. Made anew when asked for: what is public today. */
@Service
public class CommitteePapers {

    private final Reports reports;
    private final Recommendations recommendations;
    private final Offices offices;
    private final CommitteePrinter printer;
    private final Clock clock;

    CommitteePapers(
            Reports reports, Recommendations recommendations, Offices offices, CommitteePrinter printer, Clock clock) {
        this.reports = reports;
        this.recommendations = recommendations;
        this.offices = offices;
        this.printer = printer;
        this.clock = clock;
    }

    /** Empty where there is no published report with this reference. */
    public Optional<CommitteePaper> of(String reference) {
        return reports.findPublished(reference).map(this::paper);
    }

    /** The paper as a tagged PDF of two pages at the most. */
    public byte[] pdf(CommitteePaper paper) {
        return printer.print(paper);
    }

    private CommitteePaper paper(ReportState report) {
        LocalDate today = England.today(clock);
        List<RecommendationState> items = recommendations.answerable(report.reference());
        List<CommitteeRow> open = items.stream()
                .filter(item -> !item.closed())
                .map(item -> CommitteeRow.of(item, today))
                .sorted(CommitteeRow.MOST_URGENT_FIRST)
                .toList();
        return new CommitteePaper(
                report, offices.name(report.addressedTo()), today, open, (long) items.size() - open.size());
    }
}
