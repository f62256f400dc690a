package org.recommendationtracker.workflow.diagram;

import java.util.Optional;
import org.recommendationtracker.picture.svg.Box;
import org.recommendationtracker.picture.svg.Paint;
import org.recommendationtracker.picture.svg.Svg;

/**
 * An event: at the start, on the way, on the border of an activity, or at the end.
 *
 * @param waits whether it waits for something rather than brings it about
 * @param interrupts whether it ends what goes on when it happens
 */
record EventFigure(
        String id,
        String name,
        Box box,
        Optional<Label> label,
        Place place,
        Optional<EventSymbol> symbol,
        boolean waits,
        boolean interrupts)
        implements Figure {

    enum Place {
        START,
        ON_THE_WAY,
        ON_THE_BORDER,
        END
    }

    private static final double DOUBLE_LINE = 4;

    @Override
    public Layer layer() {
        return place == Place.ON_THE_BORDER ? Layer.BORDER : Layer.NODE;
    }

    @Override
    public Box extent() {
        return label.map(text -> box.with(text.extent())).orElse(box);
    }

    @Override
    public void draw(Svg svg, Highlight look) {
        Paint paint = look.shape(place == Place.END ? 3.5 : 1.5);
        circle(svg, 0, paint);
        if (place == Place.ON_THE_WAY || place == Place.ON_THE_BORDER) {
            circle(svg, DOUBLE_LINE, Paint.of(paint.fill(), paint.line(), Math.min(paint.width(), 1.5)));
        }
        symbol.ifPresent(drawn -> drawn.draw(svg, box, !waits, look));
    }

    private void circle(Svg svg, double inset, Paint paint) {
        svg.circle(box.centreX(), box.centreY(), box.width() / 2 - inset, interrupts ? paint : paint.dashed("4 3"));
    }

    @Override
    public void drawLabel(Svg svg, Highlight look) {
        label.ifPresent(text -> text.draw(svg, look));
    }

    @Override
    public void drawMark(Svg svg, Highlight look, int times) {
        double rim = box.width() / 2 * Math.sqrt(0.5) + 2;
        Badge.draw(
                svg,
                look,
                times,
                new Route.Point(box.centreX() - rim - 3, box.centreY() - rim - 3),
                new Route.Point(box.centreX() + rim, box.centreY() - rim));
    }
}
