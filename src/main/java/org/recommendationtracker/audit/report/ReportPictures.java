package org.recommendationtracker.audit.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.audit.report.AuditReport.ClockFigures;
import org.recommendationtracker.picture.Ageing;
import org.recommendationtracker.picture.Chart;
import org.recommendationtracker.picture.Counted;
import org.recommendationtracker.picture.Durations;
import org.recommendationtracker.picture.Flow;
import org.recommendationtracker.picture.Slips;
import org.recommendationtracker.picture.StackedTotals;
import org.recommendationtracker.recommendation.Status;

/** The pictures of a report, each by the table that it stands beside. */
public final class ReportPictures {

    private static final Counted ANSWERS = new Counted("answer", "answers");
    private static final Counted CLOCKS = new Counted("clock", "clocks");

    private static final String NOT_ANSWERED = "Not answered";
    private static final String WITHDRAWN = "Withdrawn";

    private ReportPictures() {}

    /** By the id of the table, in the order of the tables. */
    public static Map<String, Chart> of(AuditReport report) {
        Map<String, Chart> pictures = new LinkedHashMap<>();
        pictures.put("status", decisions(report));
        pictures.put("changes", overTime(report));
        pictures.put("clocks", clocks(report));
        pictures.put("ages", ages(report));
        pictures.put("slips", slips(report));
        return pictures;
    }

    private static Chart overTime(AuditReport report) {
        List<Status> statuses = Arrays.stream(Status.values())
                .filter(status -> report.overTime().stream()
                        .anyMatch(totals -> totals.byStatus().getOrDefault(status, 0L) > 0))
                .toList();
        return new StackedTotals(
                "Answers by status over time",
                ANSWERS,
                statuses.stream().map(Status::title).toList(),
                report.overTime().stream()
                        .map(totals -> new StackedTotals.Point(
                                totals.day(),
                                statuses.stream()
                                        .map(status -> Objects.requireNonNull(
                                                totals.byStatus().get(status)))
                                        .toList()))
                        .toList());
    }

    private static Chart decisions(AuditReport report) {
        List<Flow.Link> links = Arrays.stream(Status.values())
                .map(status -> new Flow.Link(
                        decision(status), status.title(), report.answers().count(status)))
                .filter(link -> link.count() > 0)
                .toList();
        return new Flow(
                "What became of each decision",
                ANSWERS,
                links.stream().map(Flow.Link::from).distinct().toList(),
                links.stream().map(Flow.Link::to).distinct().toList(),
                links);
    }

    private static String decision(Status status) {
        return switch (status) {
            case ISSUED -> NOT_ANSWERED;
            case UNDER_CONSIDERATION, REJECTED -> status.title();
            case ACCEPTED, IN_PROGRESS, AWAITING_VERIFICATION, IMPLEMENTED -> Status.ACCEPTED.title();
            case SUPERSEDED, NO_LONGER_APPLICABLE -> WITHDRAWN;
        };
    }

    private static Chart clocks(AuditReport report) {
        return new Durations(
                "How long clocks took",
                report.clocks().stream()
                        .map(figures -> new Durations.Clock(
                                figures.clock().title(),
                                spread(figures),
                                null,
                                figures.inTime(),
                                figures.late(),
                                figures.dateNotStated()))
                        .toList());
    }

    private static Durations.@Nullable Spread spread(ClockFigures figures) {
        return figures.medianDays() == null || figures.ninetiethPercentileDays() == null
                ? null
                : new Durations.Spread(figures.medianDays(), figures.ninetiethPercentileDays());
    }

    private static Chart ages(AuditReport report) {
        return new Ageing(
                "Open answers by days since issue",
                ANSWERS,
                report.ages().stream()
                        .map(age -> new Ageing.Bucket(age.inWords(), age.open() - age.overdue(), age.overdue()))
                        .toList());
    }

    private static Chart slips(AuditReport report) {
        return new Slips(
                "How often dates of delivery were moved",
                CLOCKS,
                report.slips().stream()
                        .map(slips -> new Slips.Group(
                                slips.clocks(), slips.meanDaysMoved() == null ? null : (double) slips.meanDaysMoved()))
                        .toList());
    }
}
