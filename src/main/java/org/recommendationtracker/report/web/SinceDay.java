package org.recommendationtracker.report.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.TypedDay;
import org.recommendationtracker.report.committee.CommitteePaper;
import org.recommendationtracker.text.PlainText;

/** The day since which somebody asks what changed. */
final class SinceDay {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private SinceDay() {}

    /** As an address says it, such as {@code 2026-10-01}; what has not that form is nobody's day. */
    static TypedDay of(@Nullable String since) {
        String given = PlainText.of(since);
        Matcher iso = ISO.matcher(given);
        return iso.matches() ? new TypedDay(iso.group(3), iso.group(2), iso.group(1)) : new TypedDay(given, "", "");
    }

    /** What is to be put right before a paper can say what changed since then; empty if nothing is. */
    static Optional<String> fault(TypedDay since, CommitteePaper paper) {
        Optional<LocalDate> date = since.date();
        LocalDate published = paper.report().publishedOn();
        return TypedDay.fault(date, paper.today()).or(() -> date.filter(published::isAfter)
                .map(early -> "The report was published on %s. Enter that day or a later one"
                        .formatted(England.DAY.format(published))));
    }
}
