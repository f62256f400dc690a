package org.recommendationtracker.picture;

import java.util.List;
import java.util.function.BiConsumer;
import org.recommendationtracker.picture.svg.Box;

/** Says what fills and lines stand for. */
final class Legend {

    private static final double SWATCH = 14;
    private static final double GAP = 6;
    private static final double BETWEEN = 16;
    private static final double ROW = 20;

    /**
     * One thing that is said.
     *
     * @param swatch draws a sample into a box
     */
    record Key(String text, BiConsumer<Canvas, Box> swatch) {

        static Key of(String text, Fill fill) {
            return new Key(text, (canvas, box) -> canvas.bar(box, fill, text));
        }
    }

    private Legend() {}

    /** Draws the keys beside and beneath each other, in the width of the area; says where they end. */
    static double draw(Canvas canvas, List<Key> keys, Box area) {
        double x = area.x();
        double y = area.y();
        for (Key key : keys) {
            String text = Lettering.line(key.text(), area.width() - SWATCH - GAP, Lettering.PLAIN);
            double width = SWATCH + GAP + Lettering.PLAIN.width(text);
            if (x > area.x() && x + width > area.right()) {
                x = area.x();
                y += ROW;
            }
            key.swatch().accept(canvas, new Box(x, y + 1, SWATCH, SWATCH));
            canvas.text(text, x + SWATCH + GAP, y + Lettering.ASCENT + 1, Lettering.PLAIN);
            x += width + BETWEEN;
        }
        return y + ROW;
    }
}
