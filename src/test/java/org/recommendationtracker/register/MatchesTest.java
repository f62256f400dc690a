package org.recommendationtracker.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people see marked of what they looked for. */
class MatchesTest {

    private static final int LENGTH = 280;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    guid                | Clarify Guidance, and other guidance. | Clarify [Guidance], and other [guidance].
                    "serious case"      | A serious-case review; a serious one. | A [serious-case] review; a serious one.
                    "serious case"      | seriously cased                       | seriously cased
                    case review         | a case and a review                   | a [case] and a [review]
                    .* ( [ \\          | nothing .* ( [ here                   | nothing .* ( [ here
                    <b>                 | a <b>bold</b> word                    | a <[b]>[bold]</[b]> word
                    """)
    void marks_words_by_their_beginning_and_phrases_as_they_are(String query, String text, String shown) {
        assertThat(shown(Matches.of(SearchTerms.parse(query)).in(text, LENGTH))).isEqualTo(shown);
    }

    @Test
    void an_excerpt_has_the_first_match_wherever_it_is() {
        Matches matches = Matches.of(SearchTerms.parse("needle"));
        for (String between : List.of("hay ", "hay\n", "h", "\uD83D\uDE00")) {
            for (int before = 0; before < 400; before += 7) {
                String text = between.repeat(before) + " needle " + between.repeat(300);

                String excerpt = shown(matches.in(text, LENGTH));

                assertThat(excerpt).contains("[needle]");
                assertThat(excerpt.length()).isLessThanOrEqualTo(LENGTH + 4);
                assertThat(excerpt.codePoints()).noneMatch(point -> Character.getType(point) == Character.SURROGATE);
            }
        }
    }

    @Test
    void without_words_a_text_is_cut_at_its_end() {
        assertThat(shown(Matches.NONE.in("a".repeat(281), LENGTH))).isEqualTo("a".repeat(279) + "…");
        assertThat(shown(Matches.NONE.in("a".repeat(280), LENGTH))).isEqualTo("a".repeat(280));
    }

    @Test
    void words_are_kept_without_accents_and_marks() {
        assertThat(Words.of(List.of("Résumé: the Minister’s ﬁle, No. 7", "SCRP-2014-01")))
                .isEqualTo(" resume the minister s file no 7 scrp 2014 01 ");
    }

    private static String shown(List<Matches.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
