package org.recommendationtracker.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recommendationtracker.picture.svg.Paint;

class ColoursTest {

    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;

    @Test
    void text_is_read_on_white_and_on_bands() {
        assertThat(contrast(Colours.INK, Paint.WHITE)).isGreaterThan(TEXT);
        assertThat(contrast(Colours.QUIET, Paint.WHITE)).isGreaterThan(TEXT);
        assertThat(contrast(Colours.INK, Colours.TRACK.fill())).isGreaterThan(TEXT);
        assertThat(Bands.PAINTS).allSatisfy(paint -> assertThat(contrast(Colours.INK, paint.fill()))
                .isGreaterThan(TEXT));
    }

    @ParameterizedTest
    @EnumSource(Fill.class)
    void bars_are_seen_on_white(Fill fill) {
        assertThat(contrast(fill.colour(), Paint.WHITE)).isGreaterThan(GRAPHICS);
    }

    @Test
    void edges_of_bands_are_seen_on_white() {
        assertThat(Bands.PAINTS).allSatisfy(paint -> assertThat(contrast(paint.line(), Paint.WHITE))
                .isGreaterThan(GRAPHICS));
    }

    /** As the Web Content Accessibility Guidelines 2.2 reckon it. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
