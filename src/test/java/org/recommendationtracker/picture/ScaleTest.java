package org.recommendationtracker.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void parts_are_seen_and_together_as_long_as_their_sum() {
        Scale scale = new Scale(100, 200);

        assertThat(scale.parts(List.of(10L, 20L, 0L))).containsExactly(20.0, 40.0, 0.0);
        assertThat(new Scale(1_000_000, 200).parts(List.of(1L, 499_998L, 1L))).containsExactly(1.0, 98.0, 1.0);
        assertThat(new Scale(1_000_000, 200).parts(List.of(1L, 2L))).containsExactly(1.0, 1.0);
        assertThat(new Scale(0, 200).parts(List.of(0L, 0L))).containsExactly(0.0, 0.0);
    }
}
