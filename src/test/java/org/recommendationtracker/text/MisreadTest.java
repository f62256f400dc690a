package org.recommendationtracker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisreadTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "é", "è", "ç", "ü", "ñ", "ö", "£", "°", "½", "’", "“", "–", "—", "…", "•", "€", "™", "✓", "ŵ", "ŷ", "📘"
            })
    void a_sign_that_was_read_as_another_is_named_with_what_it_may_have_been(String sign) {
        String misread = new String(sign.getBytes(StandardCharsets.UTF_8), WINDOWS);

        assertThat(Misread.faultOf("In a " + misread + " text")).hasValueSatisfying(fault -> assertThat(fault)
                .isEqualTo("\"%s\" was read in the wrong encoding: write \"%s\", if that is what it was."
                        .formatted(misread, sign)));
    }

    @Test
    void a_character_that_got_lost_is_named() {
        assertThat(Misread.faultOf("Caf\uFFFD"))
                .contains("A character got lost, where \"\uFFFD\" stands now: write it again.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Café, naïve, Zoë’s “crèche” – £5 … ½",
                "“AMANHÃ” e «MAÇû, Â’",
                "Ågren, Ærø, SÃO PAULO, Âmbito, âge",
                "ŵ ŷ Ŵ Ŷ",
                "مراجعة 📘 レビュー"
            })
    void what_is_rightly_read_is_left_alone(String text) {
        assertThat(Misread.faultOf(text)).isEmpty();
    }
}
