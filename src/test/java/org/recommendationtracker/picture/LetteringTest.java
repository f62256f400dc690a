package org.recommendationtracker.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {

    private static final String FAMILY = "\uD83D\uDC69\u200D\uD83D\uDC67";

    @Test
    void text_is_broken_between_words_and_the_last_line_is_cut() {
        assertThat(Lettering.lines("one two three", 60, 2, Lettering.PLAIN)).containsExactly("one two", "three");
        assertThat(Lettering.lines("one two three four five", 60, 2, Lettering.PLAIN))
                .containsExactly("one two", "three fo…");
    }

    @Test
    void a_word_is_broken_that_is_wider_than_a_line() {
        assertThat(Lettering.lines("indivisible", 40, 3, Lettering.PLAIN)).containsExactly("indivis", "ible");
    }

    @Test
    void no_character_is_cut_in_two() {
        assertThat(Lettering.line(FAMILY.repeat(5), 70, Lettering.PLAIN)).matches("(" + FAMILY + ")*…");
    }

    @Test
    void a_line_may_have_no_room() {
        assertThat(Lettering.line("one", 0, Lettering.PLAIN)).isEqualTo("…");
    }
}
