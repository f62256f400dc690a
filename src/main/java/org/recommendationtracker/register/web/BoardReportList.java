package org.recommendationtracker.register.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.BoardReport;
import org.recommendationtracker.recommendation.BoardReportSummary;
import org.recommendationtracker.recommendation.BoardReports;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.UnknownRecommendation;
import org.recommendationtracker.register.Register;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** The reports of boards on a recommendation, the latest first. They are numbered without gaps, so that none need be counted. */
@Component
class BoardReportList {

    private final Register register;
    private final BoardReports reports;
    private final Parties parties;

    BoardReportList(Register register, BoardReports reports, Parties parties) {
        this.register = register;
        this.reports = reports;
        this.parties = parties;
    }

    /** @throws UnknownRecommendation if there is none, or it was taken back */
    RecommendationState recommendation(String reference) {
        return register.find(reference).orElseThrow(() -> new UnknownRecommendation(reference));
    }

    /**
     * A page of the reports.
     *
     * @param page number of the page; the first is 0
     */
    Page<BoardReportLine> page(RecommendationState item, int page, int size) {
        SearchParameters.checkPage(page, size);
        BoardReportSummary summary = item.boardReports();
        int total = summary == null ? 0 : summary.total();
        return new PageImpl<>(
                before(item.reference(), total - page * size + 1, size), PageRequest.of(page, size), total);
    }

    /** Some of the reports, from the one that came before one by its number. */
    List<BoardReportLine> before(String reference, int number, int limit) {
        return reports.before(new RecommendationReference(reference), number, limit).stream()
                .map(report -> line(reference, report))
                .toList();
    }

    /** Some of the reports on all recommendations, from the one that follows a report; null for the first. */
    List<BoardReportLine> after(@Nullable BoardReportLine last, int limit) {
        BoardReports.OfRecommendation known =
                last == null ? null : new BoardReports.OfRecommendation(last.reference(), last.report());
        return reports.after(known, limit).stream()
                .map(found -> line(found.reference(), found.report()))
                .toList();
    }

    private BoardReportLine line(String reference, BoardReport report) {
        return new BoardReportLine(reference, report, parties.boardName(report.board()));
    }
}
