package org.recommendationtracker.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTicksTest {

    private static final LocalDate DAY = LocalDate.of(2014, 7, 17);

    @Test
    void years_months_and_days_begin_where_they_do() {
        assertThat(DayTicks.between(DAY, DAY.plusDays(3), 4))
                .isEqualTo(Map.of(
                        DAY,
                        "17 Jul",
                        DAY.plusDays(1),
                        "18 Jul",
                        DAY.plusDays(2),
                        "19 Jul",
                        DAY.plusDays(3),
                        "20 Jul"));
        assertThat(DayTicks.between(DAY, DAY.plusYears(1), 4))
                .isEqualTo(Map.of(LocalDate.of(2015, 1, 1), "Jan 2015", LocalDate.of(2015, 7, 1), "Jul 2015"));
        assertThat(DayTicks.between(DAY, DAY.plusYears(12), 4))
                .isEqualTo(Map.of(
                        LocalDate.of(2015, 1, 1), "2015",
                        LocalDate.of(2020, 1, 1), "2020",
                        LocalDate.of(2025, 1, 1), "2025"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 58, 400, 5_000, 100_000, 1_000_000})
    void there_are_no_more_ticks_than_wanted(int days) {
        assertThat(DayTicks.between(DAY, DAY.plusDays(days), 4)).hasSizeLessThanOrEqualTo(4);
    }
}
