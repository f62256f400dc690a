package org.recommendationtracker.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A chart of each kind for so many things, with names as they are or as somebody would like them to be. */
final class Examples {

    static final LocalDate TODAY = LocalDate.of(2016, 6, 1);
    static final long[] NUMBERS = {0, 1, 9, 58, 100_000, 1_000_000};

    private static final int MOST_SPANS = 1000;

    static final List<String> STATUSES = List.of(
            "Issued",
            "Under consideration",
            "Accepted",
            "In progress",
            "Awaiting verification",
            "Implemented",
            "Rejected",
            "Superseded",
            "No longer applicable");

    private Examples() {}

    static Stream<Chart> all() {
        return LongStream.of(NUMBERS).boxed().flatMap(Examples::of);
    }

    static Stream<Chart> of(long number) {
        return Stream.of(
                totals(number), durations(number), ageing(number), slips(number), lifeline(number), flow(number));
    }

    /** That many, in parts that differ and are together as many. */
    static List<Long> parts(long number, int parts) {
        List<Long> counts = new ArrayList<>();
        long rest = number;
        for (int i = parts - 1; i > 0; i--) {
            long part = rest * (i % 3) / (i + 1);
            counts.add(part);
            rest -= part;
        }
        counts.add(rest);
        return counts;
    }

    static StackedTotals totals(long number) {
        int days = (int) Math.min(number, 60);
        List<StackedTotals.Point> points = IntStream.range(0, days)
                .mapToObj(i -> new StackedTotals.Point(
                        TODAY.minusMonths(i), parts(number * (days - i) / days, STATUSES.size())))
                .toList();
        return new StackedTotals("Recommendations by status", Counted.RECOMMENDATIONS, STATUSES, points);
    }

    static Durations durations(long number) {
        List<Long> parts = parts(number, 3);
        Durations.Spread days = number == 0 ? null : new Durations.Spread(number / 2.0, (double) number);
        return new Durations(
                "Times against the clock",
                List.of(
                        new Durations.Clock("Response", days, 180L, parts.get(0), parts.get(1), parts.get(2)),
                        new Durations.Clock("Consideration", null, 90L, 0, 0, 0),
                        new Durations.Clock("Delivery", days, null, parts.get(2), parts.get(0), parts.get(1))));
    }

    static Ageing ageing(long number) {
        List<Long> parts = parts(number, 6);
        return new Ageing(
                "Open recommendations by age",
                Counted.RECOMMENDATIONS,
                List.of(
                        new Ageing.Bucket("Under 3 months", parts.get(0), parts.get(1)),
                        new Ageing.Bucket("3 to 12 months", parts.get(2), parts.get(3)),
                        new Ageing.Bucket("Over 12 months", parts.get(4), parts.get(5))));
    }

    static Slips slips(long number) {
        List<Slips.Group> groups = new ArrayList<>();
        for (long part : parts(number, 5)) {
            groups.add(new Slips.Group(part, groups.isEmpty() ? null : part * 1.5));
        }
        return new Slips("Dates moved", Counted.RECOMMENDATIONS, groups);
    }

    static Lifeline lifeline(long number) {
        int spans = (int) Math.min(number, MOST_SPANS);
        List<Lifeline.Span> all = new ArrayList<>();
        List<Lifeline.Mark> marks = new ArrayList<>();
        for (int i = 0; i < spans; i++) {
            LocalDate from = TODAY.minusDays(2L * (spans - i));
            all.add(new Lifeline.Span(STATUSES.get(i % 4), from, i == spans - 1 ? null : from.plusDays(2)));
            marks.add(new Lifeline.Mark(from, "Moved to a later date: %d".formatted(i)));
        }
        return new Lifeline("SCRP-2014-01", all, marks, TODAY);
    }

    static Flow flow(long number) {
        List<String> from = List.of("Accepted", "Under consideration", "Rejected", "Not answered");
        List<Long> parts = parts(number, 8);
        List<Flow.Link> links = IntStream.range(0, 8)
                .mapToObj(i -> new Flow.Link(from.get(i % 4), STATUSES.get(i), parts.get(i)))
                .toList();
        return new Flow("From decision to outcome", Counted.RECOMMENDATIONS, from, STATUSES, links);
    }

    /** Charts in which everything is named so. */
    static Stream<Chart> named(String name) {
        return Stream.of(
                new StackedTotals(
                        name, Counted.ACTIONS, List.of(name), List.of(new StackedTotals.Point(TODAY, List.of(7L)))),
                new Durations(name, List.of(new Durations.Clock(name, new Durations.Spread(1, 2), 3L, 4, 5, 6))),
                new Ageing(name, Counted.ACTIONS, List.of(new Ageing.Bucket(name, 1, 2))),
                new Slips(name, new Counted(name, name), List.of(new Slips.Group(1, 2.0))),
                new Lifeline(
                        name,
                        List.of(new Lifeline.Span(name, TODAY.minusDays(20), null)),
                        List.of(new Lifeline.Mark(TODAY.minusDays(10), name)),
                        TODAY),
                new Flow(
                        name,
                        Counted.ACTIONS,
                        List.of(name),
                        List.of(name),
                        List.of(new Flow.Link(name, name, 1_000_000))));
    }
}
