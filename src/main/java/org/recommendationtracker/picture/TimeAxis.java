package org.recommendationtracker.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.recommendationtracker.picture.svg.Box;

/**
 * An axis of time.
 *
 * @param plot as wide as the time from the first to the last day; the axis is at its bottom
 */
record TimeAxis(LocalDate from, LocalDate to, Box plot) {

    private static final double TICK_WIDTH = 74;
    private static final double NEAR = 5;

    double x(LocalDate day) {
        double days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        return plot.x() + ChronoUnit.DAYS.between(from, day) / days * plot.width();
    }

    void drawGrid(Canvas canvas) {
        ticks().keySet().forEach(day -> canvas.line(x(day), plot.y(), x(day), plot.bottom() + NEAR, Colours.GRID));
        canvas.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), Colours.AXIS);
    }

    /** Writes beneath the axis what begins where; says where that ends. */
    double drawLabels(Canvas canvas) {
        double baseline = plot.bottom() + NEAR + Lettering.ASCENT + 1;
        ticks().forEach((day, label) -> {
            double half = Lettering.QUIET.width(label) / 2;
            double centre = Math.max(half, Math.min(canvas.width() - half, x(day)));
            canvas.textOverLines(label, centre, baseline, Lettering.QUIET.atMiddle());
        });
        return plot.bottom() + NEAR + Lettering.LINE;
    }

    private Map<LocalDate, String> ticks() {
        return DayTicks.between(from, to, (int) (plot.width() / TICK_WIDTH));
    }
}
