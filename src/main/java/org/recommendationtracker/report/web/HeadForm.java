package org.recommendationtracker.report.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.TypedDay;
import org.recommendationtracker.report.intake.Draft;
import org.recommendationtracker.text.PlainText;

/**
 * What is said of a report as a whole, field by field as somebody typed it; times are those of clocks in England. What is
 * no date goes on as {@code 31/2/2014}, and what is no time as {@code 31/2/2027 9:30}, so that it can be named and shown
 * again.
 */
record HeadForm(
        @Nullable String reference,
        @Nullable String title,
        @Nullable String issuingBody,
        @Nullable String addressedTo,
        @Nullable String publishedDay,
        @Nullable String publishedMonth,
        @Nullable String publishedYear,
        @Nullable String embargoDay,
        @Nullable String embargoMonth,
        @Nullable String embargoYear,
        @Nullable String embargoTime,
        @Nullable String note) {

    private static final Pattern TYPED = Pattern.compile("([^/]*)/([^/]*)/([^/ ]*)(?: (.*))?", Pattern.DOTALL);
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})");

    static final HeadForm EMPTY = of(new Draft.Head("", "", "", "", "", "", ""));

    static HeadForm of(Draft.Head head) {
        List<String> published = dayFields(head.publishedOn());
        List<String> embargo = timeFields(head.embargoedUntil());
        return new HeadForm(
                head.reference(),
                head.title(),
                head.issuingBody(),
                head.addressedTo(),
                published.get(0),
                published.get(1),
                published.get(2),
                embargo.get(0),
                embargo.get(1),
                embargo.get(2),
                embargo.get(3),
                head.note());
    }

    Draft.Head toHead() {
        return new Draft.Head(
                text(reference),
                text(title),
                text(issuingBody),
                text(addressedTo),
                publishedOn(),
                embargoedUntil(),
                text(note));
    }

    private String publishedOn() {
        String day = text(publishedDay);
        String month = text(publishedMonth);
        String year = text(publishedYear);
        if (Stream.of(day, month, year).allMatch(String::isEmpty)) {
            return "";
        }
        return TypedDay.read(day, month, year).map(LocalDate::toString).orElse(String.join("/", day, month, year));
    }

    private String embargoedUntil() {
        String day = text(embargoDay);
        String month = text(embargoMonth);
        String year = text(embargoYear);
        String time = text(embargoTime);
        if (Stream.of(day, month, year, time).allMatch(String::isEmpty)) {
            return "";
        }
        return TypedDay.read(day, month, year)
                .flatMap(date -> time(time).map(date::atTime))
                .flatMap(HeadForm::inEngland)
                .map(OffsetDateTime::toString)
                .orElse(String.join("/", day, month, year) + " " + time);
    }

    /** Empty in the hour that is left out in spring; the later of two if an hour comes twice in autumn. */
    private static Optional<OffsetDateTime> inEngland(LocalDateTime local) {
        List<ZoneOffset> offsets = England.ZONE.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? Optional.empty() : Optional.of(local.atOffset(offsets.get(offsets.size() - 1)));
    }

    private static Optional<LocalTime> time(String typed) {
        Matcher time = TIME.matcher(typed);
        if (!time.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static List<String> dayFields(String publishedOn) {
        try {
            return fields(LocalDate.parse(publishedOn));
        } catch (DateTimeException notADay) {
            return typed(publishedOn);
        }
    }

    private static List<String> timeFields(String embargoedUntil) {
        try {
            LocalDateTime end = OffsetDateTime.parse(embargoedUntil)
                    .atZoneSameInstant(England.ZONE)
                    .toLocalDateTime();
            return Stream.concat(
                            fields(end.toLocalDate()).stream(),
                            Stream.of(end.toLocalTime().toString()))
                    .toList();
        } catch (DateTimeException notATime) {
            return typed(embargoedUntil);
        }
    }

    private static List<String> fields(LocalDate date) {
        return List.of(
                String.valueOf(date.getDayOfMonth()),
                String.valueOf(date.getMonthValue()),
                String.valueOf(date.getYear()));
    }

    private static List<String> typed(String text) {
        Matcher fields = TYPED.matcher(text);
        return fields.matches()
                ? List.of(fields.group(1), fields.group(2), fields.group(3), text(fields.group(4)))
                : List.of("", "", "", "");
    }

    private static String text(@Nullable String value) {
        return PlainText.of(value);
    }
}
