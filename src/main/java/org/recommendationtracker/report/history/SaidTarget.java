package org.recommendationtracker.report.history;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.text.PlainText;

/**
 * By when something is to be done, as a source says it.
 *
 * @param lastDay the last day that it can mean; null if it has no end
 */
record SaidTarget(@Nullable LocalDate lastDay) {

    private static final Pattern LEAD = Pattern.compile(
            "(?:(?:by|before|in|during|within|no later than|not later than|the|end of|the end of|at the latest) +)+");
    private static final Pattern SEASON =
            Pattern.compile("(early|mid|late)?[ -]*(spring|summer|autumn|winter) +(\\d{4})(?:[/-]\\d{2,4})?");
    private static final Pattern PART_OF_YEAR =
            Pattern.compile("(early|mid|late|first half of|second half of)[ -]*(\\d{4})");
    private static final Pattern QUARTER =
            Pattern.compile("(?:q|quarter +)([1-4])(?: +(?:of +)?(\\d{4})([/-]\\d{2,4})?)?");
    private static final Pattern HALF = Pattern.compile("h([12]) +(\\d{4})");
    private static final Pattern FINANCIAL_YEAR =
            Pattern.compile("(?:financial year |fy ?)?(\\d{4})[/-](\\d{2}|\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");

    private static final Set<String> NO_END = Set.of(
            "ongoing",
            "on-going",
            "on going",
            "continuous",
            "continuing",
            "open-ended",
            "no end",
            "not set",
            "tbc",
            "tbd",
            "to be confirmed",
            "to be decided",
            "in due course",
            "when parliamentary time allows",
            "business as usual");

    /** Of a season; winter is that which begins in the year. */
    private static final Map<String, Month> LAST_MONTH =
            Map.of("spring", Month.MAY, "summer", Month.AUGUST, "autumn", Month.NOVEMBER, "winter", Month.FEBRUARY);

    private static final int MONTHS_OF_A_QUARTER = 3;

    /** Whether a target has no end, whenever it was said. */
    static boolean hasNoEnd(String text) {
        return NO_END.contains(PlainText.of(text).toLowerCase(Locale.UK));
    }

    /**
     * Reads a target; empty if it is none that is known.
     *
     * @param saidOn the day from which a quarter without a year counts
     */
    static Optional<SaidTarget> read(String text, LocalDate saidOn) {
        String words = PlainText.of(text).toLowerCase(Locale.UK);
        if (hasNoEnd(text)) {
            return Optional.of(new SaidTarget(null));
        }
        String bare = LEAD.matcher(words).lookingAt() ? LEAD.matcher(words).replaceFirst("") : words;
        return PastDay.read(bare)
                .or(() -> season(bare))
                .or(() -> quarter(bare, saidOn))
                .or(() -> partOfYear(bare))
                .or(() -> year(bare))
                .map(SaidTarget::new);
    }

    private static Optional<LocalDate> season(String words) {
        Matcher season = SEASON.matcher(words);
        if (!season.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(season.group(3)) + (season.group(2).equals("winter") ? 1 : 0);
        return Optional.of(YearMonth.of(year, LAST_MONTH.getOrDefault(season.group(2), Month.DECEMBER))
                .atEndOfMonth());
    }

    /** That of the financial year, which ends later than the calendar's of the same number. */
    private static Optional<LocalDate> quarter(String words, LocalDate saidOn) {
        Matcher quarter = QUARTER.matcher(words);
        if (!quarter.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(quarter.group(1));
        String year = quarter.group(2);
        return year != null
                ? Optional.of(financialQuarter(number, Integer.parseInt(year)))
                : IntStream.rangeClosed(saidOn.getYear() - 1, saidOn.getYear() + 1)
                        .mapToObj(each -> financialQuarter(number, each))
                        .filter(end -> !end.isBefore(saidOn))
                        .findFirst();
    }

    private static LocalDate financialQuarter(int number, int year) {
        return YearMonth.of(year, Month.MARCH)
                .plusMonths((long) number * MONTHS_OF_A_QUARTER)
                .atEndOfMonth();
    }

    private static Optional<LocalDate> partOfYear(String words) {
        Matcher half = HALF.matcher(words);
        if (half.matches()) {
            return Optional.of(financialQuarter(2 * Integer.parseInt(half.group(1)), Integer.parseInt(half.group(2))));
        }
        Matcher part = PART_OF_YEAR.matcher(words);
        if (!part.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(part.group(2));
        return Optional.of(
                switch (part.group(1)) {
                    case "early" -> YearMonth.of(year, Month.APRIL).atEndOfMonth();
                    case "mid" -> YearMonth.of(year, Month.AUGUST).atEndOfMonth();
                    case "first half of" -> financialQuarter(2, year);
                    default -> Year.of(year).atMonth(Month.DECEMBER).atEndOfMonth();
                });
    }

    private static Optional<LocalDate> year(String words) {
        Matcher financial = FINANCIAL_YEAR.matcher(words);
        if (financial.matches()) {
            int begins = Integer.parseInt(financial.group(1));
            return (begins + 1) % 100 == Integer.parseInt(financial.group(2)) % 100
                    ? Optional.of(YearMonth.of(begins + 1, Month.MARCH).atEndOfMonth())
                    : Optional.empty();
        }
        Matcher year = YEAR.matcher(words);
        return year.matches()
                ? Optional.of(LocalDate.of(Integer.parseInt(year.group(1)), Month.DECEMBER, 31))
                : Optional.empty();
    }
}
