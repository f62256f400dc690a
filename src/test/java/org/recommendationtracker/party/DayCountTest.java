package org.recommendationtracker.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {

    @ParameterizedTest(name = "{1} working days from {0} is {2}")
    @CsvSource({
        "2014-11-13,  1, 2014-11-14", // Thursday to Friday
        "2014-11-14,  1, 2014-11-17", // over a weekend
        "2014-12-23,  3, 2014-12-30", // over Christmas and Boxing Day
        "2014-12-30,  2, 2015-01-02", // over New Year's Day
        "2015-04-02,  1, 2015-04-07", // over Easter
        "2015-04-07, -1, 2015-04-02",
        "2020-05-04,  4, 2020-05-11", // the early May holiday was moved to Friday, 8 May
        "2021-12-24,  1, 2021-12-29", // Christmas and Boxing Day on a weekend are made up for
        "2022-09-16,  1, 2022-09-20", // a day of mourning
        "2014-11-13,  0, 2014-11-13"
    })
    void working_days_leave_out_weekends_and_bank_holidays(LocalDate from, int days, LocalDate to) {
        assertThat(DayCount.WORKING_DAYS.plus(from, days)).isEqualTo(to);
    }

    @Test
    void months_end_with_the_calendar() {
        assertThat(DayCount.MONTHS.plus(LocalDate.of(2014, 8, 31), 6)).isEqualTo("2015-02-28");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "60 days, 60 days",
        "1 day, 1 day",
        "Six months, 6 months",
        "8 weeks, 56 days",
        "one year, 12 months",
        "20 working days, 20 working days",
        "soon, ",
        "0 days, ",
        "9999 days, ",
        "121 months, "
    })
    void a_term_is_read_as_people_write_it(String text, @Nullable String term) {
        assertThat(Term.read(text).map(Term::toString)).isEqualTo(Optional.ofNullable(term));
    }
}
