package org.recommendationtracker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\r\n",
                "\u00A0",
                "\u0085",
                "\u200B",
                "\u200C\u200D",
                "\u2000\u2007\u202F\u3000",
                "\u2028\u2029",
                "\u2060\uFEFF",
                "\u200E\u202E\u2066\u2069",
                "\u061C",
                "\u00AD",
                "\u115F\u1160",
                "\u2800",
                "\u3164\uFFA0",
                "\uFE0F",
                "\uDB40\uDC67\uDB40\uDC7F",
                " \u200B\u00A0\u2800\u3164 "
            })
    void nothing_to_see_is_blank(String text) {
        assertThat(PlainText.isBlank(text)).isTrue();
        assertThat(PlainText.of("\u00A0" + text + "One two " + text + "\u200B")).isEqualTo("One two");
    }

    @Test
    void what_was_not_given_is_blank() {
        assertThat(PlainText.isBlank(null)).isTrue();
        assertThat(PlainText.of(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'Publish\u200B every\u2060 re\u00ADview',Publish every review",
        "'\u202Eabc\u202C\u2066def\u2069',abcdef",
        "'nor\u200Dfolk',norfolk",
        "'Cafe\u0301',Caf\u00E9",
        "'w\u0302y\u0302',\u0175\u0177"
    })
    void what_nobody_sees_goes_and_letters_are_written_one_way(String typed, String kept) {
        assertThat(PlainText.of(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cost: 5\u00A0% of it",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0915\u094D\u200D\u0937",
                "👩‍👩‍👧",
                "👩🏽‍🚒",
                "👩‍❤️‍👩",
                "🏳️‍🌈",
                "🙂‍↔️",
                "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
                "⠓⠊⠀⠽⠕⠥",
                "Line one\nline two",
                "Bell\u0007 inside",
                "lone \uD800 surrogate"
            })
    void what_is_needed_stays(String text) {
        assertThat(PlainText.of(text)).isEqualTo(text);
    }

    @Test
    void lines_end_in_one_way() {
        assertThat(PlainText.lines("\u00A0One\r\ntwo\rthree\n")).isEqualTo("One\ntwo\nthree");
    }

    @Test
    void what_is_plain_stays_as_it_is_whatever_it_was_made_of() {
        int[] signs = {'a', ' ', 0xA0, 0x200B, 0x200D, 0x301, 0x2764, 0xFE0F, 0x1F469, 0x915, 0x94D, 0x202E, 0x3164};
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            int[] text = random.ints(random.nextInt(8), 0, signs.length)
                    .map(sign -> signs[sign])
                    .toArray();
            String typed = new String(text, 0, text.length);
            String once = PlainText.of(typed);

            assertThat(PlainText.isBlank(typed)).isEqualTo(once.isEmpty());
            assertThat(PlainText.of(once)).isEqualTo(once).doesNotContain("\u200B", "\u202E");
        }
    }
}
