package org.recommendationtracker.workflow.diagram;

import org.recommendationtracker.picture.svg.Paint;

/** How an element looks by how far the process has come. No two differ by their colours alone: the lines do too. */
enum Highlight {
    /** In a picture of the model itself. */
    PLAIN("#0b0c0c", 0, Paint.WHITE, "#0b0c0c"),
    /** Not passed. */
    AHEAD("#6f777b", -0.5, Paint.WHITE, "#505a5f"),
    PASSED("#12344d", 1.5, "#d9e8f5", "#0b0c0c"),
    /** Where the process stands. */
    CURRENT("#0b0c0c", 2.5, "#ffdd00", "#0b0c0c");

    private final String line;
    private final double extraWidth;
    private final String fill;
    private final String ink;

    Highlight(String line, double extraWidth, String fill, String ink) {
        this.line = line;
        this.extraWidth = extraWidth;
        this.fill = fill;
        this.ink = ink;
    }

    /** For a shape whose outline is so wide in a picture of the model itself. */
    Paint shape(double plainWidth) {
        return Paint.of(fill, line, plainWidth + extraWidth);
    }

    /** For a line that is so wide in a picture of the model itself. */
    Paint outline(double plainWidth) {
        return Paint.outline(line, plainWidth + extraWidth);
    }

    /** For a small drawing inside of a shape. */
    Paint symbol(boolean filled) {
        return filled ? Paint.of(/* fill= */ line, /* line= */ fill, 0.8) : Paint.outline(line, 1.2);
    }

    Paint solid() {
        return Paint.of(line, line, 1);
    }

    /** The colour of text. */
    String ink() {
        return ink;
    }
}
