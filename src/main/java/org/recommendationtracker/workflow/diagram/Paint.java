package org.recommendationtracker.workflow.diagram;

/**
 * How a shape is painted.
 *
 * @param fill its colour, or "none"
 * @param line the colour of its outline, or "none"
 * @param width of the outline
 * @param dashes lengths of dashes and gaps; empty for an unbroken line
 */
record Paint(String fill, String line, double width, String dashes) {

    static final String WHITE = "#ffffff";

    private static final String NONE = "none";

    static Paint outline(String colour, double width) {
        return new Paint(NONE, colour, width, "");
    }

    static Paint of(String fill, String line, double width) {
        return new Paint(fill, line, width, "");
    }

    static Paint fill(String colour) {
        return new Paint(colour, NONE, 0, "");
    }

    Paint dashed(String lengths) {
        return new Paint(fill, line, width, lengths);
    }

    boolean hasLine() {
        return !line.equals(NONE);
    }
}
