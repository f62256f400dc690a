package org.recommendationtracker.picture;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.recommendationtracker.picture.StackedTotals.Point;
import org.recommendationtracker.picture.svg.Box;

/** Draws stacked columns with an axis, and says what the series are: beside the last column where there is room. */
final class Columns {

    private static final int MOST_TICKS = 5;
    private static final double WIDEST_COLUMN = 56;
    private static final double GAP = 0.2;

    /** Slots that are narrower have no gap between them. */
    private static final double DENSE = 2;

    private static final double LABELS = 0.32;
    private static final double BETWEEN_DAYS = 8;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.UK);

    private final Canvas canvas;
    private final StackedTotals totals;
    private final Ticks ticks;

    /** Numbers of the series that ever had any. */
    private final List<Integer> shown;

    /** White lines between parts of columns. */
    private final StringBuilder gaps = new StringBuilder();

    Columns(Canvas canvas, StackedTotals totals) {
        this.canvas = canvas;
        this.totals = totals;
        long most = totals.points().stream().mapToLong(Point::all).max().orElse(0);
        ticks = Ticks.upTo((double) most, MOST_TICKS);
        shown = IntStream.range(0, totals.series().size())
                .filter(i -> totals.points().stream()
                        .anyMatch(point -> point.counts().get(i) > 0))
                .boxed()
                .toList();
    }

    /** Draws all; says where it ends. */
    double draw() {
        boolean beside = canvas.isWide()
                && EndLabels.haveRoom(shown.size(), canvas.format().plotHeight());
        double top = beside ? 0 : legend();
        canvas.text(totals.counted().axis(), 0, top + Lettering.ASCENT, Lettering.QUIET);
        double left = Lettering.QUIET.width(Words.count(ticks.last())) + 8;
        double labels = beside ? labelWidth() + EndLabels.LEADER : 0;
        Box plot = new Box(
                left,
                top + 2 * Lettering.LINE,
                canvas.width() - left - labels,
                canvas.format().plotHeight());
        grid(plot);
        List<Double> lastTops = List.of();
        for (int i = 0; i < totals.points().size(); i++) {
            lastTops = column(totals.points().get(i), slot(plot, i), plot);
        }
        if (!gaps.isEmpty()) {
            canvas.path(gaps.toString(), Colours.GAP);
        }
        canvas.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), Colours.AXIS);
        if (beside) {
            EndLabels.draw(canvas, labelled(lastTops, plot), plot, labelWidth());
        }
        return days(plot);
    }

    private double legend() {
        List<Legend.Key> keys = new ArrayList<>(
                shown.stream().map(i -> Legend.Key.of(label(i), Fill.series(i))).toList());
        Collections.reverse(keys);
        return Legend.draw(canvas, keys, new Box(0, 0, canvas.width(), 0)) + 8;
    }

    private String label(int series) {
        return totals.series().get(series) + " "
                + Words.count(totals.last().counts().get(series));
    }

    private double labelWidth() {
        List<String> labels = shown.stream().map(i -> Lettering.clean(label(i))).toList();
        return Math.min(canvas.width() * LABELS, Lettering.widest(labels, Lettering.PLAIN) + 1);
    }

    private void grid(Box plot) {
        Scale scale = new Scale((double) ticks.last(), plot.height());
        for (long tick : ticks.values()) {
            double y = plot.bottom() - scale.of(tick);
            canvas.line(plot.x(), y, plot.right(), y, Colours.GRID);
            canvas.text(Words.count(tick), plot.x() - 6, y + Lettering.HALF, Lettering.QUIET.atEnd());
        }
    }

    private Box slot(Box plot, int number) {
        double width = plot.width() / totals.points().size();
        return new Box(plot.x() + number * width, plot.y(), width, plot.height());
    }

    /** Draws a column from the bottom up; gives the top of each part. */
    private List<Double> column(Point point, Box slot, Box plot) {
        double width = Math.min(WIDEST_COLUMN, slot.width() < DENSE ? slot.width() : slot.width() * (1 - GAP));
        List<Double> heights = new Scale((double) ticks.last(), plot.height()).parts(point.counts());
        List<Double> tops = new ArrayList<>();
        double y = plot.bottom();
        for (int i = 0; i < heights.size(); i++) {
            double height = heights.get(i);
            y -= height;
            tops.add(y);
            if (height > 0) {
                Box box = new Box(slot.centreX() - width / 2, y, width, height);
                canvas.bar(box, Fill.series(i), tip(point, i));
                if (height >= SplitBar.ROOM && box.bottom() < plot.bottom()) {
                    gaps.append("M%s %sH%s"
                            .formatted(
                                    Canvas.number(box.x()), Canvas.number(box.bottom()), Canvas.number(box.right())));
                }
            }
        }
        return tops;
    }

    private String tip(Point point, int series) {
        return "%s, %s: %s"
                .formatted(
                        Words.day(point.day()),
                        totals.series().get(series),
                        Words.count(point.counts().get(series)));
    }

    /** From the top down, as they stand. */
    private List<EndLabels.Label> labelled(List<Double> tops, Box plot) {
        List<EndLabels.Label> labels = new ArrayList<>();
        for (int place = shown.size() - 1; place >= 0; place--) {
            int i = shown.get(place);
            double bottom = i == 0 ? plot.bottom() : tops.get(i - 1);
            labels.add(new EndLabels.Label(label(i), (tops.get(i) + bottom) / 2, Fill.series(i)));
        }
        return labels;
    }

    /** Writes days beneath the columns, from the last back, as many as there is room for; says where they end. */
    private double days(Box plot) {
        double free = canvas.width();
        for (int i = totals.points().size() - 1; i >= 0; i--) {
            String day = DAY.format(totals.points().get(i).day());
            String year = YEAR.format(totals.points().get(i).day());
            double half = Math.max(Lettering.QUIET.width(day), Lettering.QUIET.width(year)) / 2;
            double centre = Math.min(slot(plot, i).centreX(), canvas.width() - half);
            if (centre + half <= free && centre - half >= 0) {
                canvas.line(centre, plot.bottom(), centre, plot.bottom() + 5, Colours.AXIS);
                canvas.lines(List.of(day, year), centre, plot.bottom() + 8, Lettering.QUIET.atMiddle());
                free = centre - half - BETWEEN_DAYS;
            }
        }
        return plot.bottom() + 12 + 2 * Lettering.LINE;
    }
}
