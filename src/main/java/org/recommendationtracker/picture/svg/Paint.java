package org.recommendationtracker.picture.svg;

/**
 * How a shape is painted.
 *
 * @param fill its colour, or "none"
 * @param line the colour of its outline, or "none"
 * @param width of the outline
 * @param dashes lengths of dashes and gaps; empty for an unbroken line
 */
public record Paint(String fill, String line, double width, String dashes) {

    public static final String WHITE = "#ffffff";

    private static final String NONE = "none";

    public static Paint outline(String colour, double width) {
        return new Paint(NONE, colour, width, "");
    }

    public static Paint of(String fill, String line, double width) {
        return new Paint(fill, line, width, "");
    }

    public static Paint fill(String colour) {
        return new Paint(colour, NONE, 0, "");
    }

    public Paint dashed(String lengths) {
        return new Paint(fill, line, width, lengths);
    }

    public boolean hasLine() {
        return !line.equals(NONE);
    }
}
