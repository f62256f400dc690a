package org.recommendationtracker.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.picture.Durations.Clock;
import org.recommendationtracker.picture.Durations.Spread;
import org.recommendationtracker.picture.svg.Box;

class DurationsTest {

    private static Durations durations(Clock... clocks) {
        return new Durations("Times against the clock", List.of(clocks));
    }

    @Test
    void bars_are_as_long_as_the_days_and_begin_where_the_other_ends() {
        Picture picture = Picture.of(durations(new Clock("Response", new Spread(50, 200), 100L, 1, 2, 3))
                .svg("a", Format.NARROW));
        Box half = picture.bar("Response, half: 50 days");
        Box nine = picture.bar("Response, 9 in 10: 200 days");

        assertThat(half.x()).isZero();
        assertThat(half.width()).isEqualTo(80);
        assertThat(nine.x()).isEqualTo(half.right());
        assertThat(nine.right()).isEqualTo(320);
        assertThat(picture.elements("path").map(path -> path.getAttribute("d")))
                .as("the due day, after half of the width")
                .anyMatch(path -> path.matches("M159 [\\d.]+L159 [\\d.]+"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 9, 58, 100_000, 1_000_000})
    void outcomes_are_parts_of_a_whole(long number) {
        Picture picture = Picture.of(durations(new Clock("Delivery", null, null, number, number, 2 * number))
                .svg("a", Format.NARROW));
        String count = Words.count(number);

        assertThat(picture.bar("Delivery, in time: " + count).width()).isCloseTo(80, within(0.1));
        assertThat(picture.bar("Delivery, late: " + count).width()).isCloseTo(80, within(0.1));
        assertThat(picture.bars("no date stated: ").get(0).box())
                .extracting(Box::x, Box::right)
                .containsExactly(160.0, 320.0);
    }

    @Test
    void times_are_told_in_words_and_in_a_table() {
        Durations durations = durations(
                new Clock("Response", new Spread(1, 170.25), 180L, 31, 5, 0),
                new Clock("Delivery", null, null, 0, 0, 2));

        assertThat(durations.description())
                .isEqualTo("Response. Due in 180 days. Half within 1 day, 9 in 10 within 170.3 days. 31 in time, 5"
                        + " late, 0 no date. Delivery. None completed. 0 in time, 0 late, 2 no date.");
        assertThat(durations.table().rows())
                .containsExactly(
                        List.of("Response", "180", "1", "170.3", "31", "5", "0"),
                        List.of("Delivery", "", "", "", "0", "0", "2"));
    }

    @Test
    void what_is_no_length_of_time_is_refused() {
        assertThatThrownBy(() -> new Spread(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Spread(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Spread(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Clock("Response", null, -1L, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
