package org.recommendationtracker.picture;

import java.util.Locale;

/**
 * How bars are filled: after the palette that the Government Analysis Function recommends, each with a texture of its own,
 * and neighbours of different lightness, so that they are told apart in grey and on paper.
 */
enum Fill {
    DARK_BLUE("#12436d", ""),
    TURQUOISE("#28a197", "M-2 2L2 -2M0 8L8 0M6 10L10 6"),
    DARK_PINK("#801650", "M0 4H8"),
    ORANGE("#f46a25", "M0 2H4M4 6H8"),
    DARK_GREY("#3d3d3d", "M-2 6L2 10M0 0L8 8M6 -2L10 2"),
    BLUE("#2073bc", ""),
    BROWN("#6b4a1b", "M0 2H8M0 6H8"),
    PURPLE("#746cb1", "M0 0L8 8M0 8L8 0"),
    GREY("#6f777b", "M3 4H5"),
    /** For the worse of two parts; not among the series. */
    STRIPED_PINK("#801650", "M-2 2L2 -2M0 8L8 0M6 10L10 6"),
    /** For what belongs to no series. */
    SLATE("#505a5f", "");

    /** The side of the square that repeats. */
    static final int TILE = 8;

    private static final int SERIES = 9;

    private final String colour;
    private final String lines;

    Fill(String colour, String lines) {
        this.colour = colour;
        this.lines = lines;
    }

    /** The fill of the series with that number, from 0; the tenth looks like the first again. */
    static Fill series(int number) {
        return values()[number % SERIES];
    }

    String colour() {
        return colour;
    }

    /** White lines on the colour, as a path; empty if it is plain. */
    String lines() {
        return lines;
    }

    boolean isPlain() {
        return lines.isEmpty();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
