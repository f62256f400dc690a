package org.recommendationtracker.picture;

import java.util.Locale;

/**
 * How wide a chart is laid out. Its text is 14 units high: at least 12 pixels where it is shown no narrower than nine
 * tenths of its width.
 */
public enum Format {
    /** For a telephone or a column: 320 units. */
    NARROW(320, 200),
    /** For a page on a screen or on paper: 640 units. */
    WIDE(640, 260);

    private final int width;
    private final int plotHeight;

    Format(int width, int plotHeight) {
        this.width = width;
        this.plotHeight = plotHeight;
    }

    /** In units of the picture: pixels, if it is shown in its own size. */
    public int width() {
        return width;
    }

    /** How high columns or bands may be together, in units. */
    int plotHeight() {
        return plotHeight;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
