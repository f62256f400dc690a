package org.recommendationtracker.audit.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.audit.Grouping;
import org.recommendationtracker.audit.StatusReport.Figures;
import org.recommendationtracker.audit.report.ReportTable.Cell;
import org.recommendationtracker.audit.report.ReportTable.Line;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.register.AsAtFilter;
import org.recommendationtracker.register.ClosedTotals.Some;

/** The tables of a report, in their order. */
public final class ReportTables {

    private static final List<Status> STATUSES = List.of(Status.values());

    private final AuditReport report;
    private final Links links;

    private ReportTables(AuditReport report, Links links) {
        this.report = report;
        this.links = links;
    }

    /** Where what is behind a figure is shown, as at the day of the report. */
    public interface Links {

        String list(AsAtFilter filter);

        String recommendation(String reference);
    }

    public static List<ReportTable> of(AuditReport report, Links links) {
        ReportTables tables = new ReportTables(report, links);
        List<ReportTable> all = new ArrayList<>(
                List.of(tables.status(), tables.rates(), tables.changes(), tables.clocks(), tables.ages()));
        all.addAll(tables.late());
        all.addAll(List.of(tables.slips(), tables.reopened(), tables.superseded()));
        Arrays.stream(Grouping.values()).flatMap(tables::groups).forEach(all::add);
        all.add(tables.reports());
        return all;
    }

    private static <T> ReportTable table(
            String id,
            String title,
            List<String> definitions,
            List<String> heads,
            List<T> rows,
            Function<T, Line> line) {
        return new ReportTable(
                id, title, definitions, heads, rows.stream().map(line).toList(), rows.size());
    }

    private static Line line(String name, Cell... cells) {
        return new Line(Cell.of(name), List.of(cells));
    }

    private ReportTable status() {
        List<Line> lines = new ArrayList<>();
        STATUSES.forEach(status -> lines.add(figures(
                status.title(),
                figures -> figures.count(status),
                links.list(report.filter().of(status)))));
        lines.add(figures("Open", Figures::open, null));
        lines.add(figures("Closed", Figures::closed, null));
        lines.add(figures("All", Figures::total, links.list(report.filter())));
        return new ReportTable(
                "status",
                "Status",
                List.of(
                        "How many had each status at the end of the day. A recommendation to several bodies has an answer from each of them; as a recommendation it has the status of the answer that is furthest behind."),
                List.of("Status", "Recommendations", "Answers"),
                lines,
                lines.size());
    }

    private Line figures(String name, Function<Figures, Long> figure, @Nullable String path) {
        Cell recommendations = Cell.of(figure.apply(report.recommendations()));
        return line(
                name,
                path == null ? recommendations : recommendations.at(path),
                Cell.of(figure.apply(report.answers())));
    }

    private ReportTable rates() {
        return table(
                "rates",
                "Rates",
                Stream.concat(
                                Stream.of("Of answers, in whole per cent, rounded down."),
                                Stream.of(Measure.values()).map(each -> each.title() + ": " + each.definition()))
                        .toList(),
                List.of("Rate", "Number", "Of", "Per cent"),
                report.rates(),
                rate -> line(
                        rate.measure().title(), Cell.of(rate.number()), Cell.of(rate.of()), Cell.of(rate.percent())));
    }

    private ReportTable changes() {
        return table(
                "changes",
                "Changes",
                List.of(
                        "How many answers had each status at the end of both days, came to it in between, and left it."),
                List.of("Status", "Before", "Came", "Left", "After"),
                report.changes(),
                change -> line(
                        change.status().title(),
                        Cell.of(change.before()),
                        Cell.of(change.came()),
                        Cell.of(change.left()),
                        Cell.of(change.after())));
    }

    private ReportTable clocks() {
        return table(
                "clocks",
                "Clocks",
                Stream.concat(
                                Stream.of(MeasuredClock.values()).map(each -> "%s (%s): %s"
                                        .formatted(each.title(), each.whose(), each.definition())),
                                Stream.of(
                                        "Half of those that ended took the median or fewer days, nine in ten the 90th percentile or fewer.",
                                        "In time means on the agreed day or before.",
                                        "A clock is stopped, and neither in time nor late, if the recommendation was superseded or no longer applied, or the action was left undone."))
                        .toList(),
                List.of(
                        "Clock",
                        "Whose",
                        "Running",
                        "Overdue",
                        "Ended",
                        "In time",
                        "Late",
                        "No date stated",
                        "Per cent in time",
                        "Median days",
                        "90th percentile",
                        "Stopped"),
                report.clocks(),
                clock -> line(
                        clock.clock().title(),
                        Cell.of(clock.clock().whose()),
                        Cell.of(clock.running()),
                        Cell.of(clock.overdue()),
                        Cell.of(clock.ended()),
                        Cell.of(clock.inTime()),
                        Cell.of(clock.late()),
                        Cell.of(clock.dateNotStated()),
                        Cell.of(clock.percentInTime()),
                        Cell.of(clock.medianDays()),
                        Cell.of(clock.ninetiethPercentileDays()),
                        Cell.of(clock.stopped())));
    }

    private ReportTable ages() {
        return table(
                "ages",
                "Age of what is open",
                List.of(
                        "Open answers by the days since their recommendation was issued. Overdue means that the day of the clock that runs is past."),
                List.of("Days since issue", "Open", "Overdue"),
                report.ages(),
                age -> line(age.inWords(), Cell.of(age.open()), Cell.of(age.overdue())));
    }

    private List<ReportTable> late() {
        return List.of(
                late(
                        "overdue",
                        "Overdue",
                        List.of("Clocks that run and whose day is past, the longest overdue first."),
                        report.overdue()),
                late(
                        "slipped",
                        "Dates that were moved",
                        List.of("Clocks that run and whose day was moved, those moved by most days first."),
                        report.slipped()));
    }

    private ReportTable late(String id, String title, List<String> definitions, Some<AuditReport.LateClock> some) {
        return new ReportTable(
                id,
                title,
                definitions,
                List.of(
                        "Recommendation",
                        "Clock",
                        "First due",
                        "Due",
                        "Days overdue",
                        "Days moved",
                        "Times moved",
                        "Approved by",
                        "Approved on"),
                some.first().stream()
                        .map(late -> new Line(
                                Cell.of(late.reference()).at(links.recommendation(late.reference())),
                                List.of(
                                        Cell.of(late.clock()),
                                        Cell.of(late.firstDueOn()),
                                        Cell.of(late.dueOn()),
                                        Cell.of(late.daysOverdue()),
                                        Cell.of(late.daysMoved()),
                                        Cell.of(late.slips()),
                                        Cell.of(late.approvedBy()),
                                        Cell.of(late.approvedOn()))))
                        .toList(),
                some.total());
    }

    private ReportTable slips() {
        return table(
                "slips",
                "Slips",
                List.of(
                        "How often the date of a clock of delivery, or of an action, was moved. Clocks that run count, and those that ended by what they are for."),
                List.of("Times moved", "Clocks", "Mean days moved"),
                report.slips(),
                slips -> line(
                        slips.slips() == ClockTable.MOST_SLIPS ? slips.slips() + " or more" : "" + slips.slips(),
                        Cell.of(slips.clocks()),
                        Cell.of(slips.meanDaysMoved())));
    }

    private ReportTable reopened() {
        return new ReportTable(
                "reopened",
                "Reopened",
                List.of("What was closed and opened again on a later day, the latest first."),
                List.of("Recommendation", "Closed as", "Reopened on"),
                report.reopened().first().stream()
                        .map(each -> new Line(
                                Cell.of(each.reference()).at(links.recommendation(each.reference())),
                                List.of(Cell.of(each.closedAs().title()), Cell.of(each.reopenedOn()))))
                        .toList(),
                report.reopened().total());
    }

    private ReportTable superseded() {
        return new ReportTable(
                "superseded",
                "Superseded",
                List.of("What another recommendation took the place of, the latest first."),
                List.of("Recommendation", "Superseded on", "By"),
                report.superseded().first().stream()
                        .map(each -> new Line(
                                Cell.of(each.reference()).at(links.recommendation(each.reference())),
                                List.of(
                                        Cell.of(each.supersededOn()),
                                        Cell.of(each.successor() == null ? "Not stated" : each.successor()))))
                        .toList(),
                report.superseded().total());
    }

    private Stream<ReportTable> groups(Grouping grouping) {
        List<AuditReport.Group> groups = report.groups().stream()
                .filter(group -> group.by().equals(grouping.code()))
                .toList();
        List<String> definitions = grouping == Grouping.THEME || grouping == Grouping.BOARD
                ? List.of("A recommendation can count in several lines.")
                : List.of();
        ReportTable recommendations = table(
                grouping.code(),
                "By " + grouping.title().toLowerCase(Locale.UK),
                definitions,
                byStatus(grouping.title()),
                groups.stream()
                        .filter(group -> group.recommendations().total() > 0)
                        .toList(),
                group -> byStatus(group.name(), group.recommendations()));
        if (groups.stream().allMatch(group -> group.recommendations().equals(group.answers()))) {
            return Stream.of(recommendations);
        }
        return Stream.of(
                recommendations,
                table(
                        "answers-" + grouping.code(),
                        "Answers by " + grouping.title().toLowerCase(Locale.UK),
                        definitions,
                        byStatus(grouping.title()),
                        groups.stream()
                                .filter(group -> group.answers().total() > 0)
                                .toList(),
                        group -> byStatus(group.name(), group.answers())));
    }

    private static List<String> byStatus(String first) {
        return Stream.concat(Stream.of(first, "All", "Open"), STATUSES.stream().map(Status::title))
                .toList();
    }

    private static Line byStatus(String name, Figures figures) {
        return new Line(
                Cell.of(name),
                Stream.concat(
                                Stream.of(figures.total(), figures.open()),
                                STATUSES.stream().map(status -> figures.count(status)))
                        .map(Cell::of)
                        .toList());
    }

    private ReportTable reports() {
        return table(
                "reports",
                "By report",
                List.of("Reports with open answers, at most %d, those with most first.".formatted(AuditReports.LISTED)),
                Stream.concat(
                                Stream.of("Report", "Open answers", "Overdue", "All"),
                                STATUSES.stream().map(Status::title))
                        .toList(),
                report.reports(),
                each -> new Line(
                        Cell.of(each.reference()).at("/reports/" + each.reference()),
                        Stream.concat(
                                        Stream.of(
                                                each.open(),
                                                each.overdue(),
                                                each.recommendations().total()),
                                        STATUSES.stream().map(status -> each.recommendations()
                                                .count(status)))
                                .map(Cell::of)
                                .toList()));
    }
}
