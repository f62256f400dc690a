package org.recommendationtracker.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackerEventTest {

    @Test
    void says_in_a_sentence_what_happened() {
        assertThat(accepted("Every board\nshould publish.").title())
                .isEqualTo("SCRP-2014-01 Accepted: Every board should publish.");
    }

    @Test
    void shortens_a_long_wording_between_words() {
        assertThat(accepted("Boards should publish. ".repeat(200)).title())
                .hasSizeBetween(180, 200)
                .matches(".*(Boards|should|publish\\.?)\u00A0…");
    }

    @Test
    void shortens_a_wording_without_spaces() {
        assertThat(accepted("x".repeat(4000)).title()).hasSize(200).endsWith("x\u00A0…");
    }

    @Test
    void never_cuts_a_character_in_two() {
        for (String start : List.of("", "x")) {
            String title = accepted(start + "🙂".repeat(2000)).title();

            assertThat(title.codePoints().filter(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                    .isEmpty();
        }
    }

    private static TrackerEvent accepted(String wording) {
        return new TrackerEvent(
                "e-1",
                "accepted",
                "SCRP-2014-01",
                Instant.EPOCH,
                "Accepted",
                wording,
                "scr-panel",
                "dfe",
                "SCRP-2014",
                List.of("guidance"),
                List.of(),
                null);
    }
}
