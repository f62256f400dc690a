package org.recommendationtracker.workflow.diagram;

import java.util.Optional;
import org.recommendationtracker.picture.svg.Box;
import org.recommendationtracker.picture.svg.Paint;
import org.recommendationtracker.picture.svg.Svg;

/** Where the way forks or comes together. */
record GatewayFigure(String id, String name, Box box, Optional<Label> label, Sign sign) implements Figure {

    /** Drawn in a square of 50. */
    enum Sign {
        NONE("", 0),
        EXCLUSIVE("M18 17l14 16M32 17l-14 16", 3.5),
        PARALLEL("M25 14v22M14 25h22", 3.5),
        INCLUSIVE("M25 14.5a10.5 10.5 0 1 0 0 21a10.5 10.5 0 1 0 0 -21z", 3),
        COMPLEX("M25 14v22M14 25h22M17.2 17.2l15.6 15.6M32.8 17.2l-15.6 15.6", 3),
        EVENT_BASED(
                "M25 11.5a13.5 13.5 0 1 0 0 27a13.5 13.5 0 1 0 0 -27zM25 14.5a10.5 10.5 0 1 0 0 21a10.5 10.5 0 1 0 0"
                        + " -21zM25 17.8L31.8 22.8L29.2 30.8L20.8 30.8L18.2 22.8Z",
                1.2);

        private final String path;
        private final double width;

        Sign(String path, double width) {
            this.path = path;
            this.width = width;
        }
    }

    @Override
    public Layer layer() {
        return Layer.NODE;
    }

    @Override
    public Box extent() {
        return label.map(text -> box.with(text.extent())).orElse(box);
    }

    @Override
    public void draw(Svg svg, Highlight look) {
        String half = Svg.number(box.width() / 2);
        svg.pathAt(
                box.centreX(),
                box.y(),
                "M0 0l%s %sl-%s %sl-%s -%sz".formatted(half, half, half, half, half, half),
                look.shape(1.5));
        if (sign != Sign.NONE) {
            Paint paint = Paint.outline(look.solid().line(), sign.width);
            svg.pathAt(box.centreX() - 25, box.centreY() - 25, sign.path, paint);
        }
    }

    @Override
    public void drawLabel(Svg svg, Highlight look) {
        label.ifPresent(text -> text.draw(svg, look));
    }

    @Override
    public void drawMark(Svg svg, Highlight look, int times) {
        double rim = box.width() / 4 + 3;
        Badge.draw(
                svg,
                look,
                times,
                new Route.Point(box.centreX() - rim - 3, box.centreY() - rim - 3),
                new Route.Point(box.centreX() + rim, box.centreY() - rim));
    }
}
