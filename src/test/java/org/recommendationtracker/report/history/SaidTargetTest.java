package org.recommendationtracker.report.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidTargetTest {

    private static final LocalDate SAID_ON = LocalDate.of(2025, 2, 26);

    @ParameterizedTest
    @CsvSource({
        "2027-03-31, 2027-03-31",
        "1 March 2027, 2027-03-01",
        "March 2027, 2027-03-31",
        "by the end of March 2027, 2027-03-31",
        "Spring 2027, 2027-05-31",
        "by summer 2026, 2026-08-31",
        "late autumn 2026, 2026-11-30",
        "winter 2026, 2027-02-28",
        "winter 2027/28, 2028-02-29",
        "by the end of Q2, 2025-09-30",
        "Q4, 2025-03-31",
        "Q1, 2025-06-30",
        "Q2 2027, 2027-09-30",
        "Q4 2026/27, 2027-03-31",
        "quarter 3 of 2026, 2026-12-31",
        "H1 2027, 2027-09-30",
        "first half of 2027, 2027-09-30",
        "early 2027, 2027-04-30",
        "mid-2027, 2027-08-31",
        "late 2027, 2027-12-31",
        "by the end of 2027, 2027-12-31",
        "2027, 2027-12-31",
        "2026/27, 2027-03-31",
        "financial year 2026-27, 2027-03-31"
    })
    void the_last_day_that_words_can_mean_counts(String words, LocalDate day) {
        assertThat(SaidTarget.read(words, SAID_ON)).contains(new SaidTarget(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ongoing", "Ongoing", "in due course", "TBC"})
    void some_targets_have_no_end(String words) {
        assertThat(SaidTarget.read(words, SAID_ON)).contains(new SaidTarget(null));
        assertThat(SaidTarget.hasNoEnd(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"when it is ready", "31 February 2027", "2026/28", "Q5 2027", "spring", "monsoon 2027"})
    void other_words_are_no_target(String words) {
        assertThat(SaidTarget.read(words, SAID_ON)).isEqualTo(Optional.empty());
    }
}
