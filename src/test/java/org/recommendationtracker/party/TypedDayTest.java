package org.recommendationtracker.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDayTest {

    @ParameterizedTest
    @CsvSource({"9,2", "09,02", "9,February", "9,february", "9,Feb", "9,FEB", "' 9 ',' Feb '"})
    void a_month_is_a_number_or_a_name(String day, String month) {
        assertThat(TypedDay.read(day, month, "2015")).contains(LocalDate.of(2015, 2, 9));
    }

    @ParameterizedTest
    @CsvSource({
        "30,2,2015",
        "1,13,2015",
        "1,Febr,2015",
        "1,Feb,15",
        "first,2,2015",
        "'',2,2015",
        "1,'',2015",
        "-1,2,2015"
    })
    void what_is_no_day_is_none(String day, String month, String year) {
        assertThat(TypedDay.read(day, month, year)).isEmpty();
    }
}
