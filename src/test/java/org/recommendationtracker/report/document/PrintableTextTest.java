package org.recommendationtracker.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTextTest {

    private final PrintFont font = PrintFont.read("fonts/LiberationSans-Regular.ttf");
    private final PrintableText printable = new PrintableText(font::hasGlyph);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Quoted”, ‘quoted’ – and – more… £5 €5 ½ • ©",
                "naïve café Łódź Ñandú Åse Čapek İstanbul Nguyễn",
                "Ελλάδα Україна",
                "two\nlines\tand a tab",
                "[already in brackets] <b>&amp;</b>"
            })
    void what_the_font_has_is_printed_as_it_is(String text) {
        assertThat(printable.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Thanks 😀 all, Thanks [grinning face] all",
        "👍🏽, [thumbs up sign][emoji modifier fitzpatrick type-4]",
        "❤️ kept, [heavy black heart] kept",
        "in مرحبا بالعالم here, in [Arabic text] here",
        "שלום, [Hebrew text]",
        "漢字, [Han text]"
    })
    void what_it_has_not_or_would_print_in_the_wrong_order_is_named(String text, String printed) {
        assertThat(printable.of(text)).isEqualTo(printed);
    }

    @Test
    void what_means_the_same_is_printed_with_what_the_font_has() {
        assertThat(printable.of("non\u2011breaking \uFF21\uFF22 e\u0301")).isEqualTo("non\u2010breaking AB é");
    }
}
