package org.recommendationtracker.party;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.recommendationtracker.text.PlainText;

/** A day as people type it into three fields; the month as a number or by its name, whole or its first three letters. */
public final class TypedDay {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern FULL_YEAR = Pattern.compile("\\d{4}");

    private TypedDay() {}

    /** Empty if the three make no day that exists. */
    public static Optional<LocalDate> read(String day, String month, String year) {
        String plainDay = PlainText.of(day);
        String plainYear = PlainText.of(year);
        if (!NUMBER.matcher(plainDay).matches() || !FULL_YEAR.matcher(plainYear).matches()) {
            return Optional.empty();
        }
        return month(PlainText.of(month)).flatMap(number -> date(plainYear, number, plainDay));
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> month(String typed) {
        if (NUMBER.matcher(typed).matches()) {
            return Optional.of(Integer.parseInt(typed));
        }
        return Stream.of(Month.values())
                .filter(month -> isNameOf(month, typed))
                .map(Month::getValue)
                .findFirst();
    }

    private static boolean isNameOf(Month month, String typed) {
        String name = month.getDisplayName(TextStyle.FULL, Locale.UK);
        return typed.equalsIgnoreCase(name) || typed.equalsIgnoreCase(name.substring(0, 3));
    }
}
