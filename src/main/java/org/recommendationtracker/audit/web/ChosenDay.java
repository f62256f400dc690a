package org.recommendationtracker.audit.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.recommendationtracker.party.TypedDay;
import org.recommendationtracker.text.PlainText;

/** The day as somebody typed it into the three fields of the form; each is empty if nothing was typed. */
record ChosenDay(String day, String month, String year) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    ChosenDay {
        day = PlainText.of(day);
        month = PlainText.of(month);
        year = PlainText.of(year);
    }

    boolean isEmpty() {
        return Stream.of(day, month, year).allMatch(String::isEmpty);
    }

    /** Empty if the fields do not make a real date. */
    Optional<LocalDate> date() {
        return TypedDay.read(day, month, year)
                .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
    }
}
