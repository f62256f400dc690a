package org.recommendationtracker.audit.report;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.recommendationtracker.audit.AsAt;
import org.recommendationtracker.audit.GroupNames;
import org.recommendationtracker.audit.Grouping;
import org.recommendationtracker.audit.StatusReport.Figures;
import org.recommendationtracker.audit.report.AuditReport.Group;
import org.recommendationtracker.audit.report.AuditReport.LateClock;
import org.recommendationtracker.audit.report.AuditReport.OfReport;
import org.recommendationtracker.audit.report.AuditReport.Rate;
import org.recommendationtracker.notice.AcknowledgementTotals;
import org.recommendationtracker.notice.AcknowledgementTotals.Asked;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.register.AsAtFilter;
import org.recommendationtracker.register.ClockTotals;
import org.recommendationtracker.register.ClosedTotals;
import org.recommendationtracker.register.ClosedTotals.Moves;
import org.recommendationtracker.register.ClosedTotals.Reopened;
import org.recommendationtracker.register.ClosedTotals.Some;
import org.recommendationtracker.register.ClosedTotals.Superseded;
import org.recommendationtracker.register.Counted;
import org.recommendationtracker.register.Dimension;
import org.recommendationtracker.register.GroupTotals;
import org.recommendationtracker.register.StatusCounts;
import org.recommendationtracker.register.UnreadClockRuns;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Counts audit reports anew. At a million recommendations that takes seconds: {@link KeptReports} remembers what was counted. */
@Component
class AuditReports {

    /** Of each list and of reports; a link leads to the rest. */
    static final int LISTED = 50;

    private static final Status[] ACCEPTED = {
        Status.ACCEPTED, Status.IN_PROGRESS, Status.AWAITING_VERIFICATION, Status.IMPLEMENTED
    };

    /** The longest parts are counted by the database side by side, and leave it room for others. */
    private static final int AT_ONCE = 3;

    private final ExecutorService threads =
            Executors.newFixedThreadPool(AT_ONCE, new CustomizableThreadFactory("audit-report-"));

    private final GroupTotals groups;
    private final ClockTotals clocks;
    private final ClosedTotals closed;
    private final AcknowledgementTotals acknowledgements;
    private final UnreadClockRuns unread;
    private final GroupNames names;
    private final Offices offices;

    AuditReports(
            GroupTotals groups,
            ClockTotals clocks,
            ClosedTotals closed,
            AcknowledgementTotals acknowledgements,
            UnreadClockRuns unread,
            GroupNames names,
            Offices offices) {
        this.groups = groups;
        this.clocks = clocks;
        this.closed = closed;
        this.acknowledgements = acknowledgements;
        this.unread = unread;
        this.names = names;
        this.offices = offices;
    }

    /** The parts are counted side by side; all of them as known at one moment. */
    AuditReport count(AsAt asAt, LocalDate since, AsAtFilter filter) {
        LocalDate asOf = asAt.asOf();
        Instant knownAt = asAt.knownAt();
        boolean complete = !unread.exist();
        CompletableFuture<Map<Dimension, SortedMap<String, StatusCounts>>> facets =
                counting(() -> groups.countFacets(filter, asOf, knownAt));
        CompletableFuture<Map<Dimension, SortedMap<String, StatusCounts>>> columns =
                counting(() -> groups.count(filter, asOf, knownAt));
        CompletableFuture<ClockTable> clockTable =
                counting(() -> new ClockTable(clocks.count(filter, asOf, knownAt), asked(filter, asAt)));
        CompletableFuture<Map<Status, SortedMap<LocalDate, Moves>>> moved =
                counting(() -> closed.moves(filter, since, asOf, knownAt));
        CompletableFuture<List<OfReport>> reports = counting(() -> reports(filter, asAt));
        CompletableFuture<List<LateClock>> overdue =
                counting(() -> late(clocks.overdue(filter, asOf, knownAt, LISTED), asOf));
        CompletableFuture<List<LateClock>> slipped =
                counting(() -> late(clocks.slipped(filter, asOf, knownAt, LISTED), asOf));
        CompletableFuture<Some<Reopened>> reopened = counting(() -> closed.reopened(filter, asOf, knownAt, LISTED));
        CompletableFuture<Some<Superseded>> superseded =
                counting(() -> closed.superseded(filter, asOf, knownAt, LISTED));

        Map<Dimension, SortedMap<String, StatusCounts>> totals = new EnumMap<>(columns.join());
        totals.putAll(facets.join());
        StatusCounts all = totals.getOrDefault(Dimension.ALL, new TreeMap<>()).getOrDefault("", StatusCounts.NONE);
        Figures answers = figures(all, Counted.ANSWERS);
        ClockTable table = clockTable.join();
        StatusMoves moves = new StatusMoves(since, asOf, answers, moved.join());
        return new AuditReport(
                asOf,
                knownAt,
                asAt.settled() && complete,
                since,
                filter,
                complete,
                figures(all, Counted.RECOMMENDATIONS),
                answers,
                rates(answers, table),
                moves.changes(),
                moves.overTime(),
                groups(totals),
                reports.join(),
                table.ages(),
                table.figures(),
                table.slips(),
                new Some<>(table.overdue(), overdue.join()),
                new Some<>(table.slipped(), slipped.join()),
                reopened.join(),
                superseded.join());
    }

    private <T> CompletableFuture<T> counting(Supplier<T> part) {
        return CompletableFuture.supplyAsync(part, threads);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private static Figures figures(StatusCounts counts, Counted counted) {
        return Figures.of(counts.of(counted));
    }

    /** A notice has no priority and no theme: asked for one, none is counted. */
    private List<Asked> asked(AsAtFilter filter, AsAt asAt) {
        return filter.priority() != null || filter.theme() != null
                ? List.of()
                : acknowledgements.count(
                        new AcknowledgementTotals.Filter(
                                filter.report(), filter.office(), filter.issuingBody(), filter.board()),
                        asAt.asOf(),
                        asAt.knownAt());
    }

    private static List<Rate> rates(Figures answers, ClockTable table) {
        long due = answers.total() - answers.count(Status.SUPERSEDED, Status.NO_LONGER_APPLICABLE);
        long answered = due - answers.count(Status.ISSUED);
        long accepted = answers.count(ACCEPTED);
        return List.of(
                Rate.of(Measure.ANSWERED, answered, due),
                Rate.of(Measure.ACCEPTED, accepted, answered),
                Rate.of(Measure.IMPLEMENTED, answers.count(Status.IMPLEMENTED), accepted),
                table.verified());
    }

    private List<Group> groups(Map<Dimension, SortedMap<String, StatusCounts>> totals) {
        List<Group> all = new ArrayList<>();
        for (Grouping grouping : Grouping.values()) {
            totals.getOrDefault(grouping.dimension(), new TreeMap<>()).forEach((code, counts) -> {
                Group group = new Group(
                        grouping.code(),
                        code,
                        names.of(grouping, code),
                        figures(counts, Counted.RECOMMENDATIONS),
                        figures(counts, Counted.ANSWERS));
                if (group.recommendations().total() + group.answers().total() > 0) {
                    all.add(group);
                }
            });
        }
        return all;
    }

    private List<OfReport> reports(AsAtFilter filter, AsAt asAt) {
        List<ClockTotals.OpenOfReport> open = clocks.mostOpen(filter, asAt.asOf(), asAt.knownAt(), LISTED);
        SortedMap<String, StatusCounts> counts = groups.countOfReports(
                open.stream().map(ClockTotals.OpenOfReport::report).toList(), filter, asAt.asOf(), asAt.knownAt());
        return open.stream()
                .map(each -> new OfReport(
                        each.report(),
                        each.open(),
                        each.overdue(),
                        figures(counts.getOrDefault(each.report(), StatusCounts.NONE), Counted.RECOMMENDATIONS)))
                .toList();
    }

    private List<LateClock> late(List<ClockTotals.Late> found, LocalDate asOf) {
        return found.stream()
                .map(each -> new LateClock(
                        each.reference(),
                        each.action() == null ? each.kind().title() : "Action " + each.action(),
                        each.action(),
                        each.firstDueOn(),
                        each.dueOn(),
                        Math.max(0, ChronoUnit.DAYS.between(each.dueOn(), asOf)),
                        ChronoUnit.DAYS.between(each.firstDueOn(), each.dueOn()),
                        each.slips(),
                        each.movedOn() == null ? null : offices.name(each.office()),
                        each.movedOn()))
                .toList();
    }
}
