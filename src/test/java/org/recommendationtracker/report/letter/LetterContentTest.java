package org.recommendationtracker.report.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recommendationtracker.report.letter.Letters.ACCEPTED;
import static org.recommendationtracker.report.letter.Letters.item;
import static org.recommendationtracker.report.letter.Letters.letter;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.recommendationtracker.recommendation.Extent;
import org.recommendationtracker.recommendation.Response;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.report.IssuedLetter;

class LetterContentTest {

    private static final LocalDate TARGET = LocalDate.of(2015, 3, 31);

    @ParameterizedTest
    @CsvSource({
        "IN_FULL, Accepted in full",
        "IN_PART, Accepted in part",
        "IN_PRINCIPLE, Accepted in principle",
    })
    void an_acceptance_says_how_far_it_goes(Extent extent, String words) {
        assertThat(item(1, accepted(extent)).decision()).isEqualTo(words);
    }

    private static Response accepted(Extent extent) {
        return Response.accepted(extent, "Right.", "Done.", TARGET);
    }

    @Test
    void a_consideration_says_by_when_there_is_a_decision() {
        assertThat(item(1, Response.underConsideration("Asked.", LocalDate.of(2015, 1, 31)))
                        .decision())
                .isEqualTo("To be considered further with partners, a decision by 31 January 2015");
    }

    @Test
    void a_rejection_is_a_rejection() {
        assertThat(item(1, Response.rejected("No.")).decision()).isEqualTo("Rejected");
    }

    @Test
    void what_was_closed_without_an_answer_says_so_and_holds_up_no_letter() {
        LetterAnnexEntry superseded = new LetterAnnexEntry(1, "SCRP-2014-01", "Text.", Status.SUPERSEDED, null, null);
        LetterAnnexEntry issued = new LetterAnnexEntry(2, "SCRP-2014-02", "Text.", Status.ISSUED, null, null);

        assertThat(superseded.decision()).isEqualTo("No response: superseded");
        assertThat(issued.decision()).isEqualTo("Not answered yet");
        assertThat(letter(superseded).isAnswered()).isTrue();
        assertThat(letter(superseded, issued).isAnswered()).isFalse();
    }

    @Test
    void the_letter_counts_the_decisions() {
        assertThat(letter().summary())
                .isEqualTo("Of its 3 recommendations, 1 is accepted, 1 is to be considered further with partners"
                        + " and 1 is rejected.");
        assertThat(letter(item(1, ACCEPTED), item(2, ACCEPTED)).summary())
                .isEqualTo("Of its 2 recommendations, 2 are accepted.");
        assertThat(letter(item(1, ACCEPTED), item(2, accepted(Extent.IN_PRINCIPLE)), item(3, ACCEPTED))
                        .summary())
                .isEqualTo("Of its 3 recommendations, 3 are accepted (2 in full, 1 in principle).");
        assertThat(letter(item(1, accepted(Extent.IN_PART))).summary())
                .isEqualTo("It makes one recommendation, which is accepted (in part).");
        assertThat(letter(item(1, ACCEPTED)).summary()).isEqualTo("It makes one recommendation, which is accepted.");
        assertThat(letter(new LetterWords(null, null, "Minister"), List.of()).summary())
                .isEqualTo("It makes no recommendations.");
    }

    @ParameterizedTest
    @EnumSource
    void the_code_changes_with_every_part_of_an_answer(Changed changed) {
        Response answer = new Response(
                changed == Changed.DECISION
                        ? org.recommendationtracker.recommendation.Decision.REJECTED
                        : ACCEPTED.decision(),
                changed == Changed.EXTENT ? Extent.IN_PART : ACCEPTED.extent(),
                changed == Changed.REASONS ? "Other reasons." : ACCEPTED.reasons(),
                changed == Changed.SUCCESS_TEST ? "Another test." : ACCEPTED.successTest(),
                changed == Changed.TARGET_DATE ? TARGET.plusDays(1) : ACCEPTED.targetDate(),
                changed == Changed.REVIEW_DATE ? TARGET : null,
                null);

        assertThat(letter(item(1, answer)).code())
                .matches("[0-9A-F]{6}")
                .isNotEqualTo(letter(item(1, ACCEPTED)).code());
    }

    enum Changed {
        DECISION,
        EXTENT,
        REASONS,
        SUCCESS_TEST,
        TARGET_DATE,
        REVIEW_DATE
    }

    @Test
    void the_code_changes_with_nothing_else() {
        LetterContent one = letter(item(1, ACCEPTED));
        LetterContent other = new LetterContent(
                one.report(),
                "Another office",
                2,
                new IssuedLetter(1, TARGET, "0", "1"),
                TARGET,
                new LetterWords("Dear all,", "Hello.", "Minister"),
                List.of(new LetterAnnexEntry(
                        1, "SCRP-2014-01", one.annex().get(0).text(), Status.IMPLEMENTED, ACCEPTED, null)));

        assertThat(other.code()).isEqualTo(one.code());
    }

    /** Kept letters are compared with what this gives: it must never change. */
    @Test
    void the_digest_is_the_same_for_ever() {
        assertThat(letter().answersSha256())
                .isEqualTo("4d87934baa7031902c79c90897ec3a76d121b60f577eee7419b78e13b7cc644a");
    }
}
