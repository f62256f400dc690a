package org.recommendationtracker.workflow.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recommendationtracker.party.TypedDay;
import org.recommendationtracker.text.PlainText;

/** A day as it was typed into three fields; each is empty if nothing was typed. */
public record DateParts(String day, String month, String year) {

    static final String DAY = "-day";
    static final String MONTH = "-month";
    static final String YEAR = "-year";

    boolean isEmpty() {
        return Stream.of(day, month, year).allMatch(PlainText::isBlank);
    }

    /** Empty if the three make no day that exists. */
    Optional<LocalDate> date() {
        return TypedDay.read(day, month, year);
    }

    /** The parts that are missing, by name; if all are there they do not fit together. */
    List<String> missing() {
        return Stream.of(
                        PlainText.isBlank(day) ? "day" : "",
                        PlainText.isBlank(month) ? "month" : "",
                        PlainText.isBlank(year) ? "year" : "")
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** As typed, for a message. */
    String asTyped() {
        return Stream.of(day, month, year).map(PlainText::of).collect(Collectors.joining(" "));
    }
}
