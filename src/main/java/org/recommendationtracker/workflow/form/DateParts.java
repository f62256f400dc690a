package org.recommendationtracker.workflow.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A day as it was typed into three fields; each is empty where nothing was typed. */
public record DateParts(String day, String month, String year) {

    static final String DAY = "-day";
    static final String MONTH = "-month";
    static final String YEAR = "-year";

    private static final Pattern DAY_OR_MONTH = Pattern.compile("\\d{1,2}");
    private static final Pattern FULL_YEAR = Pattern.compile("\\d{4}");

    boolean isEmpty() {
        return Stream.of(day, month, year).allMatch(String::isBlank);
    }

    /** Empty where the three make no day that exists. */
    Optional<LocalDate> date() {
        if (!DAY_OR_MONTH.matcher(day.strip()).matches()
                || !DAY_OR_MONTH.matcher(month.strip()).matches()
                || !FULL_YEAR.matcher(year.strip()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip())));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The parts that are missing, by name; where all are there they do not fit together. */
    List<String> missing() {
        return Stream.of(day.isBlank() ? "day" : "", month.isBlank() ? "month" : "", year.isBlank() ? "year" : "")
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** As typed, for a message. */
    String asTyped() {
        return Stream.of(day, month, year).map(String::strip).collect(Collectors.joining(" "));
    }
}
