package org.recommendationtracker.report.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.recommendationtracker.party.England;
import org.recommendationtracker.text.PlainText;

/** A day as a source gives it; of a month the last day, from which on it certainly holds. */
final class PastDay {

    private static final DateTimeFormatter FORMS = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[uuuu-MM-dd][uuuu-MM][d MMMM uuuu][d MMM uuuu][MMMM uuuu][MMM uuuu][d/M/uuuu][M/uuuu]")
            .toFormatter(Locale.UK)
            .withResolverStyle(ResolverStyle.STRICT);

    private PastDay() {}

    /** As people write it. */
    static String write(LocalDate day) {
        return England.DAY.format(day);
    }

    /** Whether it is a day, and not a month. */
    static boolean isDay(String text) {
        return parse(text).filter(read -> !(read instanceof YearMonth)).isPresent();
    }

    /** Reads a day; empty if it is neither a day nor a month that exists. */
    static Optional<LocalDate> read(String text) {
        return parse(text).map(read -> read instanceof YearMonth month ? month.atEndOfMonth() : LocalDate.from(read));
    }

    private static Optional<TemporalAccessor> parse(String text) {
        try {
            return Optional.of(FORMS.parseBest(PlainText.of(text), LocalDate::from, YearMonth::from));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
