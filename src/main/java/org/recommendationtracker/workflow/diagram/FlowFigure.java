package org.recommendationtracker.workflow.diagram;

import java.util.Optional;
import org.recommendationtracker.picture.svg.Box;
import org.recommendationtracker.picture.svg.Paint;
import org.recommendationtracker.picture.svg.Svg;

/**
 * A line from one figure to another.
 *
 * @param start what is drawn where the line begins
 */
record FlowFigure(String id, String name, Route route, Optional<Label> label, Kind kind, Start start)
        implements Figure {

    enum Kind {
        SEQUENCE,
        MESSAGE,
        ASSOCIATION,
        DIRECTED_ASSOCIATION
    }

    enum Start {
        BARE,
        /** A stroke: taken if no condition of another flow holds. */
        DEFAULT,
        /** A diamond: it has a condition, and does not come from a gateway, of which that is expected. */
        CONDITIONAL
    }

    private static final double ARROW_LENGTH = 10;
    private static final double ARROW_WIDTH = 8;
    private static final double RING = 3.5;

    @Override
    public Layer layer() {
        return Layer.CONNECTION;
    }

    @Override
    public Box extent() {
        return label.map(text -> route.extent().with(text.extent())).orElse(route.extent());
    }

    @Override
    public void draw(Svg svg, Highlight look) {
        Paint hollow = Paint.of(Paint.WHITE, look.solid().line(), 1.2);
        switch (kind) {
            case SEQUENCE -> {
                svg.path(route.shortened(ARROW_LENGTH / 2).path(), look.outline(1.5));
                svg.path(arrow(look == Highlight.PASSED ? 1.25 : 1), look.solid());
            }
            case MESSAGE -> {
                svg.path(
                        route.shortened(ARROW_LENGTH / 2).path(),
                        look.outline(1.5).dashed("8 5"));
                svg.path(arrow(1), hollow);
                Route.Point ring = route.at(RING);
                svg.circle(ring.x(), ring.y(), RING, hollow);
            }
            case ASSOCIATION -> svg.path(route.path(), dots());
            case DIRECTED_ASSOCIATION -> {
                svg.path(route.path(), dots());
                double back = route.length() - ARROW_LENGTH;
                svg.path(
                        Route.line(
                                route.beside(back, ARROW_WIDTH / 2),
                                route.at(route.length()),
                                route.beside(back, -ARROW_WIDTH / 2)),
                        Highlight.PLAIN.outline(1.5));
            }
        }
        switch (start) {
            case BARE -> {}
            case DEFAULT -> svg.path(Route.line(route.beside(9, 5), route.beside(14, -5)), look.outline(1.5));
            case CONDITIONAL ->
                svg.path(Route.polygon(route.at(0), route.beside(8, 4.5), route.at(16), route.beside(8, -4.5)), hollow);
        }
    }

    private String arrow(double scale) {
        double back = route.length() - ARROW_LENGTH * scale;
        double half = ARROW_WIDTH * scale / 2;
        return Route.polygon(route.at(route.length()), route.beside(back, half), route.beside(back, -half));
    }

    private static Paint dots() {
        return Highlight.PLAIN.outline(1.5).dashed("1 4");
    }

    @Override
    public void drawLabel(Svg svg, Highlight look) {
        label.ifPresent(text -> text.draw(svg, look));
    }
}
