package org.recommendationtracker.workflow.diagram;

import java.util.List;
import org.recommendationtracker.picture.svg.Box;
import org.recommendationtracker.picture.svg.Paint;
import org.recommendationtracker.picture.svg.Svg;
import org.recommendationtracker.picture.svg.Typeface;

/** What is put on a node that was passed, or where the process stands, besides its colour and its lines. */
final class Badge {

    private static final double SIZE = 11;
    private static final double HEIGHT = 17;
    private static final String NOW = "#0b0c0c";
    private static final String PASSED = "#12344d";

    private Badge() {}

    /**
     * Draws "Now" to the left, where the process stands, and to the right how often the node was passed.
     *
     * @param left middle of the mark to the left
     * @param right middle of the mark to the right
     */
    static void draw(Svg svg, Highlight look, int times, Route.Point left, Route.Point right) {
        if (look == Highlight.CURRENT) {
            pill(svg, "Now", left, NOW);
        }
        if (times > 1) {
            pill(svg, times + "×", right, PASSED);
        } else if (look == Highlight.PASSED) {
            tick(svg, right);
        }
    }

    private static void tick(Svg svg, Route.Point at) {
        svg.circle(at.x(), at.y(), 7.5, Paint.of(PASSED, Paint.WHITE, 1.5));
        svg.pathAt(at.x(), at.y(), "M-3.4 0.2l2.5 2.6l4.4 -5.4", Paint.outline(Paint.WHITE, 1.8));
    }

    private static void pill(Svg svg, String text, Route.Point at, String colour) {
        Box box = Box.around(at.x(), at.y(), Typeface.width(text, SIZE) + 14, HEIGHT);
        svg.rectangle(box, HEIGHT / 2, Paint.of(colour, Paint.WHITE, 1.5));
        svg.lines(
                List.of(text),
                at.x(),
                at.y() - SIZE * 0.58,
                Svg.Type.centred(SIZE, Paint.WHITE).inBold());
    }
}
