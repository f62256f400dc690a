package org.recommendationtracker.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How totals changed over time, as stacked columns: one for each day that was looked at, equally far apart.
 *
 * @param series their names, from the bottom of the columns up; the tenth looks like the first
 * @param points up to about sixty, in any order
 */
public record StackedTotals(String title, Counted counted, List<String> series, List<Point> points) implements Chart {

    /**
     * The totals on one day.
     *
     * @param counts one for each series, in their order
     */
    public record Point(LocalDate day, List<Long> counts) {

        public Point {
            counts = List.copyOf(counts);
            counts.forEach(Figures::count);
        }

        long all() {
            return Scale.sum(counts);
        }
    }

    public StackedTotals {
        series = List.copyOf(series);
        points = points.stream().sorted(Comparator.comparing(Point::day)).toList();
        for (Point point : points) {
            if (point.counts().size() != series.size()) {
                throw new IllegalArgumentException("a count for each series is wanted on " + point.day());
            }
        }
    }

    @Override
    public String description() {
        if (isEmpty()) {
            return Words.NOTHING + ".";
        }
        Point last = last();
        List<String> parts = IntStream.range(0, series.size())
                .filter(i -> last.counts().get(i) > 0)
                .mapToObj(i -> series.get(i) + " " + Words.count(last.counts().get(i)))
                .toList();
        String end = "On %s: %s".formatted(Words.day(last.day()), counted.of(last.all()));
        String figures = parts.isEmpty() ? end + "." : end + ", of which " + Words.list(parts) + ".";
        return points.size() == 1
                ? figures
                : "Totals on %s days from %s. %s"
                        .formatted(
                                Words.count(points.size()),
                                Words.day(points.get(0).day()),
                                figures);
    }

    @Override
    public DataTable table() {
        List<String> heads = new ArrayList<>(List.of("Day"));
        heads.addAll(series);
        heads.add("All");
        return new DataTable(
                title, heads, points.stream().map(StackedTotals::cells).toList());
    }

    @Override
    public String svg(String prefix, Format format) {
        Canvas canvas = new Canvas(prefix, format);
        return isEmpty() ? canvas.nothing(this) : canvas.markup(this, new Columns(canvas, this).draw());
    }

    Point last() {
        return points.get(points.size() - 1);
    }

    private boolean isEmpty() {
        return points.stream().allMatch(point -> point.all() == 0);
    }

    private static List<String> cells(Point point) {
        List<String> cells = new ArrayList<>(List.of(Words.day(point.day())));
        point.counts().forEach(count -> cells.add(Words.count(count)));
        cells.add(Words.count(point.all()));
        return cells;
    }
}
