package org.recommendationtracker.picture;

import java.util.List;
import org.recommendationtracker.picture.svg.Box;
import org.recommendationtracker.picture.svg.Paint;

/** Names beside the end of a plot, each as near to what it names as its neighbours let it. */
final class EndLabels {

    /** From the plot to the names. */
    static final double LEADER = 30;

    private static final double SWATCH = 4;

    /** What is written, and the height at which stands what it names. */
    record Label(String text, double at, Fill fill) {}

    private EndLabels() {}

    static boolean haveRoom(int labels, double height) {
        return labels * Lettering.LINE <= height;
    }

    /**
     * Draws labels at the right of the plot.
     *
     * @param labels from the top down
     */
    static void draw(Canvas canvas, List<Label> labels, Box plot, double width) {
        double[] places = places(labels, plot);
        double text = plot.right() + LEADER;
        for (int i = 0; i < places.length; i++) {
            Label label = labels.get(i);
            double x = plot.right() + SWATCH;
            canvas.path(
                    "M%s %sH%sL%s %sH%s"
                            .formatted(
                                    Canvas.number(plot.right() - 2),
                                    Canvas.number(label.at()),
                                    Canvas.number(x),
                                    Canvas.number(text - SWATCH * 2),
                                    Canvas.number(places[i]),
                                    Canvas.number(text - SWATCH)),
                    Paint.outline(label.fill().colour(), 1.5));
            canvas.text(
                    Lettering.line(label.text(), width, Lettering.PLAIN),
                    text,
                    places[i] + Lettering.HALF,
                    Lettering.PLAIN);
        }
    }

    /** Pushes what is too near down, and then what has fallen below the plot up again. */
    private static double[] places(List<Label> labels, Box plot) {
        double[] places = labels.stream().mapToDouble(Label::at).toArray();
        double free = plot.y();
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(places[i], free);
            free = places[i] + Lettering.LINE;
        }
        free = plot.bottom();
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], free);
            free = places[i] - Lettering.LINE;
        }
        return places;
    }
}
