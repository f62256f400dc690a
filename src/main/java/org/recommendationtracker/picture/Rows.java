package org.recommendationtracker.picture;

import java.util.ArrayList;
import java.util.List;
import org.recommendationtracker.picture.svg.Box;
import org.recommendationtracker.picture.svg.Svg;

/** Rows of a chart, each with its name, a track for its bar, and its figures in words. */
final class Rows {

    private static final double TRACK = 18;
    private static final double GAP = 14;
    private static final double NEAR = 4;

    /** How much of the width names and figures may have beside the track, each. */
    private static final double SHARE = 0.32;

    private static final int MOST_LINES = 2;

    record Row(String name, String figures) {}

    private record Line(String text, double x, double baseline, Svg.Type type) {}

    private final Box area;
    private final List<Box> tracks = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private double bottom;

    private Rows(Box area) {
        this.area = area;
        bottom = area.y();
    }

    /** Rows whose names and figures stand above their tracks, which are as wide as the area. */
    static Rows above(List<Row> rows, Box area) {
        Rows placed = new Rows(area);
        rows.forEach(placed::above);
        return placed;
    }

    /** Rows in three columns: name, track, figures. */
    static Rows beside(List<Row> rows, Box area) {
        Rows placed = new Rows(area);
        double most = area.width() * SHARE;
        double names = Math.min(most, widest(rows.stream().map(Row::name).toList(), Lettering.BOLD));
        double figures = Math.min(most, widest(rows.stream().map(Row::figures).toList(), Lettering.PLAIN));
        rows.forEach(row -> placed.beside(row, names, figures));
        return placed;
    }

    static Rows of(List<Row> rows, Box area, boolean beside) {
        return beside ? beside(rows, area) : above(rows, area);
    }

    /** Where the bar of a row has its place, by the row's number. */
    Box track(int row) {
        return tracks.get(row);
    }

    double bottom() {
        return bottom;
    }

    void drawTracks(Canvas canvas) {
        tracks.forEach(track -> canvas.ground(track, Colours.TRACK));
    }

    void drawText(Canvas canvas) {
        lines.forEach(line -> canvas.textOverLines(line.text(), line.x(), line.baseline(), line.type()));
    }

    private void above(Row row) {
        double figures = Lettering.PLAIN.width(row.figures());
        double name = Lettering.BOLD.width(Lettering.clean(row.name()));
        if (name + GAP + figures <= area.width()) {
            line(row.figures(), area.right(), bottom, Lettering.PLAIN.atEnd());
            bottom = line(row.name(), area.x(), bottom, Lettering.BOLD);
        } else {
            bottom = wrapped(row.name(), area.x(), area.width(), bottom, Lettering.BOLD);
            bottom = wrapped(row.figures(), area.x(), area.width(), bottom, Lettering.PLAIN);
        }
        tracks.add(new Box(area.x(), bottom + NEAR, area.width(), TRACK));
        bottom += NEAR + TRACK + GAP;
    }

    private void beside(Row row, double names, double figures) {
        double left = names + GAP;
        double right = figures + GAP;
        double afterName = wrapped(row.name(), area.x(), names, bottom, Lettering.BOLD);
        double afterFigures = wrapped(row.figures(), area.right() - figures, figures, bottom, Lettering.PLAIN);
        tracks.add(new Box(area.x() + left, bottom, area.width() - left - right, TRACK));
        bottom = Math.max(bottom + TRACK, Math.max(afterName, afterFigures)) + GAP;
    }

    private double wrapped(String text, double x, double width, double top, Svg.Type type) {
        double y = top;
        for (String line : Lettering.lines(text, width, MOST_LINES, type)) {
            y = line(line, x, y, type);
        }
        return y;
    }

    private double line(String text, double x, double top, Svg.Type type) {
        lines.add(new Line(text, x, top + Lettering.ASCENT + 1, type));
        return top + Lettering.LINE;
    }

    private static double widest(List<String> texts, Svg.Type type) {
        return Lettering.widest(texts.stream().map(Lettering::clean).toList(), type);
    }
}
