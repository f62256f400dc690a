package org.recommendationtracker.picture;

import org.recommendationtracker.picture.svg.Paint;

/** Colours of what is not data; text has at least 4.5 : 1 on white. */
final class Colours {

    static final String INK = "#0b0c0c";
    static final String QUIET = "#505a5f";

    static final Paint GRID = Paint.outline("#d8dadc", 1);
    static final Paint AXIS = Paint.outline(QUIET, 1);
    static final Paint MARK = Paint.outline(INK, 2);
    /** Around a mark, so that it is seen on any bar. */
    static final Paint UNDERLAY = Paint.outline(Paint.WHITE, 5);

    static final Paint DASHED = MARK.dashed("5 3");

    /** From a day that matters to what is said of it, and around that line. */
    static final Paint PIN = Paint.outline(INK, 1);

    static final Paint RIM = Paint.outline(Paint.WHITE, 4);

    static final Paint GAP = Paint.outline(Paint.WHITE, 1);

    /** Behind a bar: as long as it could be. */
    static final Paint TRACK = Paint.fill("#f3f2f1");

    private Colours() {}
}
