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

/**
 * A day as people type it into three fields; the month as a number or by its name, whole or its first three letters. A field is
 * empty if nothing was typed.
 */
public record TypedDay(String day, String month, String year) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern FULL_YEAR = Pattern.compile("\\d{4}");

    public TypedDay {
        day = PlainText.of(day);
        month = PlainText.of(month);
        year = PlainText.of(year);
    }

    public boolean isEmpty() {
        return Stream.of(day, month, year).allMatch(String::isEmpty);
    }

    /** Empty if the three make no day that exists. */
    public Optional<LocalDate> date() {
        return NUMBER.matcher(day).matches() && FULL_YEAR.matcher(year).matches()
                ? month(month).flatMap(number -> date(year, number, day))
                : Optional.empty();
    }

    /** The same as {@link #date} of the three. */
    public static Optional<LocalDate> read(String day, String month, String year) {
        return new TypedDay(day, month, year).date();
    }

    /** What is to be put right before it is today or a day in the past, for the page on which it was typed; empty if it is. */
    public static Optional<String> fault(Optional<LocalDate> date, LocalDate today) {
        return date.isEmpty()
                ? Optional.of("Enter a real date, such as 30 11 2014")
                : date.filter(today::isBefore).map(future -> "The date must be today or in the past");
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
