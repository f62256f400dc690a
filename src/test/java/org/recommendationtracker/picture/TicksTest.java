package org.recommendationtracker.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicksTest {

    @Test
    void ticks_are_whole_and_round() {
        assertThat(Ticks.upTo(0, 5).values()).containsExactly(0L, 1L);
        assertThat(Ticks.upTo(1, 5).values()).containsExactly(0L, 1L);
        assertThat(Ticks.upTo(9, 5).values()).containsExactly(0L, 2L, 4L, 6L, 8L, 10L);
        assertThat(Ticks.upTo(58, 5).values()).containsExactly(0L, 20L, 40L, 60L);
        assertThat(Ticks.upTo(58.4, 3).values()).containsExactly(0L, 20L, 40L, 60L);
        assertThat(Ticks.upTo(1_000_000, 5).values())
                .containsExactly(0L, 200_000L, 400_000L, 600_000L, 800_000L, 1_000_000L);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 58, 400, 5_000, 100_000, 1_000_000})
    void there_are_no_more_steps_than_wanted(int number) {
        assertThat(Ticks.upTo(number, 4).values()).hasSizeLessThanOrEqualTo(5);
    }
}
