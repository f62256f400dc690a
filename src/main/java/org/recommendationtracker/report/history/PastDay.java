package org.recommendationtracker.report.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.recommendationtracker.text.PlainText;

/** A day as a source gives it; of a month the last day, from which on it certainly holds. */
final class PastDay {

    private PastDay() {}

    /** Reads a day; empty if it is neither a day nor a month that exists. */
    static Optional<LocalDate> read(String text) {
        String given = PlainText.of(text);
        try {
            return Optional.of(
                    given.length() == "2014-11".length()
                            ? YearMonth.parse(given).atEndOfMonth()
                            : LocalDate.parse(given));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
