package org.recommendationtracker.report.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.TypedDay;
import org.recommendationtracker.report.committee.CommitteePaper;
import org.recommendationtracker.text.PlainText;

/** The day since which somebody asks what changed, as it stands in three fields; each is empty if nothing was given. */
record SinceDay(String day, String month, String year) {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /** The same as an address says it, such as {@code 2026-10-01}; what has not that form is nobody's day. */
    static SinceDay of(@Nullable String since) {
        String given = PlainText.of(since);
        Matcher iso = ISO.matcher(given);
        return iso.matches() ? new SinceDay(iso.group(3), iso.group(2), iso.group(1)) : new SinceDay(given, "", "");
    }

    static SinceDay typed(@Nullable String day, @Nullable String month, @Nullable String year) {
        return new SinceDay(PlainText.of(day), PlainText.of(month), PlainText.of(year));
    }

    boolean isEmpty() {
        return Stream.of(day, month, year).allMatch(String::isEmpty);
    }

    /** Empty if the fields make no day that exists. */
    Optional<LocalDate> date() {
        return TypedDay.read(day, month, year);
    }

    /** What is to be put right before a paper can say what changed since then; empty if nothing is. */
    Optional<String> fault(CommitteePaper paper) {
        Optional<LocalDate> date = date();
        if (date.isEmpty()) {
            return Optional.of("Enter a real date, such as 30 11 2014");
        }
        if (date.get().isAfter(paper.today())) {
            return Optional.of("The date must be today or in the past");
        }
        LocalDate published = paper.report().publishedOn();
        return date.get().isBefore(published)
                ? Optional.of("The report was published on %s. Enter that day or a later one"
                        .formatted(England.DAY.format(published)))
                : Optional.empty();
    }
}
