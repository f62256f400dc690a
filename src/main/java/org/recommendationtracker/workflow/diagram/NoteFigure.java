package org.recommendationtracker.workflow.diagram;

import org.recommendationtracker.picture.svg.Box;
import org.recommendationtracker.picture.svg.Svg;
import org.recommendationtracker.picture.svg.Typeface;

/** A remark on the model, in an open bracket. */
record NoteFigure(String id, String name, Box box) implements Figure {

    private static final double SIZE = 11;
    private static final double BRACKET = 12;
    private static final double PADDING = 6;

    @Override
    public Layer layer() {
        return Layer.NODE;
    }

    @Override
    public Box extent() {
        return box;
    }

    @Override
    public void draw(Svg svg, Highlight look) {
        String bracket = Svg.number(BRACKET);
        svg.pathAt(
                box.x(),
                box.y(),
                "M%s 0h-%sv%sh%s".formatted(bracket, bracket, Svg.number(box.height()), bracket),
                Highlight.PLAIN.outline(1.5));
        svg.lines(
                Typeface.lines(name, box.width() - 2 * PADDING, SIZE),
                box.x() + PADDING,
                box.y() + PADDING,
                Svg.Type.centred(SIZE, Highlight.PLAIN.ink()).atStart());
    }
}
