package org.recommendationtracker.picture.svg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypefaceTest {

    @Test
    void lines_are_broken_between_words_and_where_they_were() {
        assertThat(Typeface.lines("one\ntwo  three", 1000, 11)).containsExactly("one", "two three");
        assertThat(Typeface.lines("one two", 20, 11)).containsExactly("one", "two");
        assertThat(Typeface.lines("indivisible", 1, 11)).containsExactly("indivisible");
    }

    @Test
    void text_that_is_no_latin_is_not_taken_for_narrower_than_it_is() {
        assertThat(Typeface.width("\u6e2c\u8a66", 10)).isEqualTo(20);
        assertThat(Typeface.width("\ud83d\ude00", 10)).isEqualTo(10);
    }
}
