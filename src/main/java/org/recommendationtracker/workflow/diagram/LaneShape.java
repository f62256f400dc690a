package org.recommendationtracker.workflow.diagram;

import java.util.List;
import org.recommendationtracker.picture.svg.Box;
import org.recommendationtracker.picture.svg.Svg;

/**
 * A pool or a lane, with its name along its left or, if it stands upright, its upper side.
 *
 * @param kind whether it is a lane, a pool around a process, or a pool whose process is not shown
 */
record LaneShape(String id, String name, Box box, boolean upright, Kind kind) implements Figure {

    enum Kind {
        LANE,
        POOL,
        CLOSED_POOL
    }

    private static final double TITLE = 30;
    private static final double SIZE = 12;

    @Override
    public Layer layer() {
        return Layer.BAND;
    }

    @Override
    public Box extent() {
        return box;
    }

    @Override
    public void draw(Svg svg, Highlight look) {
        svg.rectangle(box, 0, look.shape(1.5));
        if (kind == Kind.POOL) {
            svg.rectangle(
                    upright
                            ? new Box(box.x(), box.y(), box.width(), TITLE)
                            : new Box(box.x(), box.y(), TITLE, box.height()),
                    0,
                    look.shape(1.5));
        }
        Svg.Type type = Svg.Type.centred(SIZE, Highlight.PLAIN.ink());
        if (kind != Kind.LANE) {
            type = type.inBold();
        }
        if (kind == Kind.CLOSED_POOL) {
            svg.lines(List.of(name), box.centreX(), box.centreY() - SIZE * 0.6, type);
        } else if (upright) {
            svg.lines(List.of(name), box.centreX(), box.y() + TITLE / 2 - SIZE * 0.6, type);
        } else {
            svg.upwards(name, box.x() + TITLE / 2, box.centreY(), type);
        }
    }
}
