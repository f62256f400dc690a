package org.recommendationtracker.workflow.diagram;

import org.recommendationtracker.picture.svg.Box;
import org.recommendationtracker.picture.svg.Svg;

/** An element of a model as it is drawn. */
interface Figure {

    /** What lies over what: the later covers the earlier. */
    enum Layer {
        BAND,
        FRAME,
        CONNECTION,
        NODE,
        /** Events on the border of an activity. */
        BORDER,
        LABEL
    }

    /** The id of the element in the model. */
    String id();

    /** What the reader sees on pointing at it; empty if it has no name. */
    String name();

    Layer layer();

    /** All that it covers, with its label. */
    Box extent();

    void draw(Svg svg, Highlight look);

    /** Draws the label that stands outside of it; nothing if there is none. */
    default void drawLabel(Svg svg, Highlight look) {}

    /** Marks how often it was passed, or that the process stands there. */
    default void drawMark(Svg svg, Highlight look, int times) {}
}
