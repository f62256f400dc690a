package org.recommendationtracker.audit.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The day as somebody typed it into the three fields of the form; each is empty where nothing was typed. */
record ChosenDay(String day, String month, String year) {

    private static final Pattern DAY_OR_MONTH = Pattern.compile("\\d{1,2}");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    ChosenDay {
        day = day.strip();
        month = month.strip();
        year = year.strip();
    }

    boolean isEmpty() {
        return Stream.of(day, month, year).allMatch(String::isEmpty);
    }

    /** Empty where the fields do not make a real date. */
    Optional<LocalDate> date() {
        if (!DAY_OR_MONTH.matcher(day).matches()
                || !DAY_OR_MONTH.matcher(month).matches()
                || !YEAR.matcher(year).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
