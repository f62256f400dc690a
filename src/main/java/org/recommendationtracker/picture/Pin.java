package org.recommendationtracker.picture;

import java.util.ArrayList;
import java.util.List;
import org.recommendationtracker.picture.Lifeline.Mark;
import org.recommendationtracker.picture.svg.Svg;

/**
 * A mark beneath an axis of time: its text, beside a line that comes down from its day.
 *
 * @param x of its day
 * @param top of its text
 */
record Pin(double x, double top, List<String> lines, boolean textOnLeft) {

    private static final double NEAR = 8;
    private static final double DOT = 4;
    private static final int MOST_LINES = 2;

    /** Room for marks from {@code top} down, the earliest first; text is on the left, where it crosses no line, if it can. */
    static List<Pin> place(Canvas canvas, List<Mark> marks, TimeAxis axis, double top) {
        List<Pin> pins = new ArrayList<>();
        double next = top;
        for (Mark mark : marks) {
            double x = axis.x(mark.day());
            String text = Words.shortDay(mark.day()) + " " + mark.label();
            double width = Lettering.PLAIN.width(Lettering.clean(text));
            double right = canvas.width() - x - NEAR;
            double left = x - NEAR;
            boolean textOnLeft = width <= left || left > right;
            double room = textOnLeft ? left : right;
            List<String> lines = Lettering.lines(text, room, MOST_LINES, Lettering.PLAIN);
            pins.add(new Pin(x, next, lines, textOnLeft));
            next += lines.size() * Lettering.LINE + DOT;
        }
        return pins;
    }

    double bottom() {
        return top + lines.size() * Lettering.LINE;
    }

    /** Draws the line, from the top of the rows down to the text. */
    void drawLine(Canvas canvas, double from) {
        double to = top + Lettering.ASCENT - DOT;
        canvas.line(x, from, x, to, Colours.RIM);
        canvas.line(x, from, x, to, Colours.PIN);
        canvas.dot(x, to, DOT, Colours.INK);
    }

    void drawText(Canvas canvas) {
        Svg.Type type = textOnLeft ? Lettering.PLAIN.atEnd() : Lettering.PLAIN;
        double baseline = top + Lettering.ASCENT;
        for (String line : lines) {
            canvas.textOverLines(line, textOnLeft ? x - NEAR : x + NEAR, baseline, type);
            baseline += Lettering.LINE;
        }
    }
}
