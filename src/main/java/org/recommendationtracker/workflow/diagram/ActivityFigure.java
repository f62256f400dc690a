package org.recommendationtracker.workflow.diagram;

import java.util.List;
import java.util.Optional;
import org.recommendationtracker.picture.svg.Box;
import org.recommendationtracker.picture.svg.Paint;
import org.recommendationtracker.picture.svg.Svg;
import org.recommendationtracker.picture.svg.Typeface;

/**
 * A task, a call of another process, or a sub-process.
 *
 * @param expanded whether it is the frame of what lies in it
 * @param markers at the middle of its lower side
 */
record ActivityFigure(
        String id, String name, Box box, Kind kind, Optional<TaskSymbol> symbol, boolean expanded, List<Marker> markers)
        implements Figure {

    enum Kind {
        TASK,
        CALL,
        SUB_PROCESS,
        /** Begins by itself, when its start event happens. */
        EVENT_SUB_PROCESS,
        TRANSACTION
    }

    /** Drawn in a square of 14. */
    enum Marker {
        PARALLEL("M3 1v12M7 1v12M11 1v12", 2),
        SEQUENTIAL("M1 3h12M1 7h12M1 11h12", 2),
        COMPENSATION("M7 2.5v9l-5.5 -4.5zM13 2.5v9l-5.5 -4.5z", 1.1),
        CLOSED("M0.5 0.5h13v13h-13zM7 3v8M3 7h8", 1.1);

        private final String path;
        private final double width;

        Marker(String path, double width) {
            this.path = path;
            this.width = width;
        }
    }

    private static final double RADIUS = 10;
    private static final double SIZE = 12;
    private static final double SYMBOL_END = 24;
    private static final double MARKER = 14;
    private static final double MARKER_GAP = 6;
    private static final double DOUBLE_LINE = 4;

    @Override
    public Layer layer() {
        return expanded ? Layer.FRAME : Layer.NODE;
    }

    @Override
    public Box extent() {
        return box;
    }

    @Override
    public void draw(Svg svg, Highlight look) {
        // a frame is not filled: it may lie over another
        Paint paint = expanded ? look.outline(1.5) : look.shape(kind == Kind.CALL ? 4 : 1.5);
        if (kind == Kind.EVENT_SUB_PROCESS) {
            paint = paint.dashed("3 4");
        }
        svg.rectangle(box, RADIUS, paint);
        if (kind == Kind.TRANSACTION) {
            svg.rectangle(box.inset(DOUBLE_LINE), RADIUS - DOUBLE_LINE, look.outline(1.5));
        }
        symbol.ifPresent(drawn -> drawn.draw(svg, box.x() + 5, box.y() + 5, look));
        drawName(svg, look);
        drawMarkers(svg, look);
    }

    private void drawName(Svg svg, Highlight look) {
        List<String> lines = Typeface.lines(name, box.width() - 10, SIZE);
        double height = lines.size() * SIZE * Typeface.LINE_HEIGHT;
        double top = expanded ? box.y() + 8 : box.centreY() - height / 2;
        if (symbol.isPresent()) {
            top = Math.max(top, Math.min(box.y() + SYMBOL_END, box.bottom() - height - 4));
        }
        svg.lines(lines, box.centreX(), top, Svg.Type.centred(SIZE, look.ink()));
    }

    private void drawMarkers(Svg svg, Highlight look) {
        double x = box.centreX() - (markers.size() * (MARKER + MARKER_GAP) - MARKER_GAP) / 2;
        for (Marker marker : markers) {
            Paint paint = Paint.outline(look.solid().line(), marker.width);
            svg.pathAt(x, box.bottom() - MARKER - 5, marker.path, paint);
            x += MARKER + MARKER_GAP;
        }
    }

    @Override
    public void drawMark(Svg svg, Highlight look, int times) {
        Badge.draw(
                svg,
                look,
                times,
                new Route.Point(box.x() + 4, box.y() - 6),
                new Route.Point(box.right() - 2, box.y() + 2));
    }
}
