package org.recommendationtracker.picture;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recommendationtracker.picture.svg.Box;

/** One side of a flow: bars from the top down, each beneath its number and its name. */
final class FlowSide {

    /** How wide bars are. */
    static final double BAR = 12;

    private static final double GAP = 12;
    private static final double NEAR = 5;
    private static final int MOST_LINES = 2;

    private final Canvas canvas;
    private final boolean left;
    private final Map<String, Bar> bars = new LinkedHashMap<>();
    private final Map<String, Double> free = new HashMap<>();
    private double bottom;

    /**
     * @param name beside the number if it has room in one line there, otherwise beneath
     */
    private record Bar(Box box, String number, List<String> name, boolean beside, String tip) {

        private double indent() {
            return beside ? Lettering.BOLD.width(number) + NEAR : 0;
        }

        private double width() {
            return Math.max(Lettering.BOLD.width(number), indent() + Lettering.widest(name, Lettering.PLAIN));
        }

        private Bar beneathText() {
            return new Bar(box.movedDown(textHeight()), number, name, beside, tip);
        }

        private double textHeight() {
            return (beside ? 1 : 1 + name.size()) * Lettering.LINE + NEAR;
        }
    }

    FlowSide(Canvas canvas, boolean left) {
        this.canvas = canvas;
        this.left = left;
    }

    /** Puts a bar beneath those before; nothing if there is none of it. */
    void place(String name, long count, double height) {
        if (count == 0) {
            return;
        }
        String number = Words.count(count);
        double room = canvas.width() / 2 - GAP;
        double besideNumber = room - NEAR - Lettering.BOLD.width(number);
        boolean beside = Lettering.PLAIN.width(Lettering.clean(name)) <= besideNumber;
        List<String> lines = Lettering.lines(name, room, MOST_LINES, Lettering.PLAIN);
        Box at = new Box(left ? 0 : canvas.width() - BAR, bottom, BAR, height);
        Bar bar = new Bar(at, number, lines, beside, name + ": " + number).beneathText();
        bars.put(name, bar);
        free.put(name, bar.box().y());
        bottom = bar.box().bottom() + GAP;
    }

    /** The top of the next band at that bar, which takes so much of it. */
    double take(String name, double thickness) {
        return free.merge(name, thickness, Double::sum) - thickness;
    }

    double bottom() {
        return bottom;
    }

    void draw() {
        for (Bar bar : bars.values()) {
            canvas.bar(bar.box(), Fill.SLATE, bar.tip());
            double x = left ? 0 : canvas.width() - bar.width();
            double top = bar.box().y() - bar.textHeight();
            double next = canvas.lines(List.of(bar.number()), x, top, Lettering.BOLD);
            canvas.lines(bar.name(), x + bar.indent(), bar.beside() ? top : next, Lettering.PLAIN);
        }
    }
}
