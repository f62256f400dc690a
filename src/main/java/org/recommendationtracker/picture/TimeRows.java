package org.recommendationtracker.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.recommendationtracker.picture.Lifeline.Mark;
import org.recommendationtracker.picture.Lifeline.Span;
import org.recommendationtracker.picture.svg.Box;

/** Draws a lifeline: a row of bars for each status, an axis of time, and the days that matter beneath it. */
final class TimeRows {

    private static final Fill PAST = Fill.BLUE;
    private static final Fill LASTING = Fill.DARK_BLUE;

    /** Bars that are nearer to each other are drawn as one. */
    private static final double NEAR = 0.5;

    /** A bar of a status that ended on its first day. */
    private static final double LEAST = 3;

    /** The axis is never shorter. */
    private static final int LEAST_DAYS = 14;

    private static final int MOST_MARKS = 12;

    private final Canvas canvas;
    private final Lifeline lifeline;
    private final Map<String, List<Span>> statuses = new LinkedHashMap<>();
    private final Rows rows;
    private final TimeAxis axis;

    TimeRows(Canvas canvas, Lifeline lifeline) {
        this.canvas = canvas;
        this.lifeline = lifeline;
        lifeline.spans().forEach(span -> statuses.computeIfAbsent(span.status(), status -> new ArrayList<>())
                .add(span));
        List<Rows.Row> texts = new ArrayList<>();
        statuses.forEach((status, spans) -> texts.add(new Rows.Row(status, length(spans))));
        rows = Rows.of(texts, new Box(0, 2 * Lettering.LINE, canvas.width(), 0), canvas.isWide());
        List<LocalDate> days = days();
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        LocalDate least = first.plusDays(LEAST_DAYS);
        axis = new TimeAxis(first, last.isBefore(least) ? least : last, plot());
    }

    /** Draws all; says where it ends. */
    double draw() {
        int earlier = Math.max(0, lifeline.marks().size() - MOST_MARKS);
        List<Mark> marks = lifeline.marks().subList(earlier, lifeline.marks().size());
        rows.drawTracks(canvas);
        axis.drawGrid(canvas);
        int row = 0;
        for (List<Span> spans : statuses.values()) {
            bars(spans, rows.track(row++));
        }
        double today = axis.x(lifeline.today());
        double below = axis.plot().bottom() + 2 * Lettering.LINE;
        List<Pin> pins = Pin.place(canvas, marks, axis, below);
        pins.forEach(pin -> pin.drawLine(canvas, axis.plot().y()));
        canvas.line(today, Lettering.LINE, today, axis.plot().bottom(), Colours.RIM);
        canvas.line(today, Lettering.LINE, today, axis.plot().bottom(), Colours.DASHED);
        rows.drawText(canvas);
        today(today);
        double bottom = axis.drawLabels(canvas);
        pins.forEach(pin -> pin.drawText(canvas));
        bottom = pins.isEmpty() ? bottom : pins.get(pins.size() - 1).bottom();
        return earlier == 0 ? bottom + 4 : earlier(earlier, bottom);
    }

    private List<LocalDate> days() {
        return Stream.of(
                        lifeline.spans().stream().map(Span::from),
                        lifeline.spans().stream().map(span -> span.until(lifeline.today())),
                        lifeline.marks().stream().map(Mark::day),
                        Stream.of(lifeline.today()))
                .flatMap(day -> day)
                .sorted()
                .toList();
    }

    private Box plot() {
        Box columns = statuses.isEmpty() ? new Box(0, 0, canvas.width(), 0) : rows.track(0);
        double top = 2 * Lettering.LINE - 6;
        // what is drawn around a day at either end stays within the picture
        return new Box(columns.x() + 1, top, columns.width() - 2, rows.bottom() - top);
    }

    private String length(List<Span> spans) {
        return Words.days(
                spans.stream().mapToDouble(span -> span.days(lifeline.today())).sum());
    }

    private void bars(List<Span> spans, Box track) {
        Span open = spans.get(0);
        for (Span span : spans.subList(1, spans.size())) {
            if (axis.x(span.from()) - axis.x(open.until(lifeline.today())) < NEAR) {
                open = open.joined(span);
            } else {
                bar(open, track);
                open = span;
            }
        }
        bar(open, track);
    }

    private void bar(Span span, Box track) {
        double left = Math.min(axis.x(span.from()), track.right() - LEAST);
        double width = Math.max(LEAST, axis.x(span.until(lifeline.today())) - left);
        canvas.bar(new Box(left, track.y(), width, track.height()), span.to() == null ? LASTING : PAST, span.words());
    }

    private void today(double x) {
        String text = "Today, " + Words.shortDay(lifeline.today());
        double half = Lettering.BOLD.width(text) / 2;
        double centre = Math.max(half, Math.min(canvas.width() - half, x));
        canvas.textOverLines(text, centre, Lettering.ASCENT + 1, Lettering.BOLD.atMiddle());
    }

    private double earlier(int marks, double top) {
        canvas.text("and %s earlier days".formatted(Words.count(marks)), 0, top + Lettering.LINE, Lettering.QUIET);
        return top + 1.5 * Lettering.LINE;
    }
}
