package org.recommendationtracker.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

    @Test
    void a_text_that_fits_stays_whole_in_one_line() {
        assertThat(Excerpt.of(" That reports\n are published. ", 27)).isEqualTo("That reports are published.");
    }

    @Test
    void a_longer_text_ends_with_a_word_and_an_ellipsis() {
        assertThat(Excerpt.of("That reports, and reviews, are published.", 15)).isEqualTo("That reports\u00A0…");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10, 11, 12, 13})
    void a_word_without_end_is_cut_between_characters(int length) {
        String cut = Excerpt.of("😀".repeat(50), length);

        assertThat(cut.length()).isLessThanOrEqualTo(length);
        assertThat(cut).matches("(😀)+\u00A0…");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10, 11})
    void a_text_with_lines_keeps_them_and_is_cut_between_characters(int length) {
        assertThat(Excerpt.cut("One\nTwo", length)).isEqualTo("One\nTwo");

        String cut = Excerpt.cut("a\n" + "😀".repeat(50), length);

        assertThat(cut.length()).isLessThanOrEqualTo(length);
        assertThat(cut).matches("a\n(😀)+…");
    }
}
