package org.recommendationtracker.picture;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Days along an axis of time at which years or months begin, or that are some days apart, with their labels. */
final class DayTicks {

    private enum Step {
        DAY(1, 0),
        TWO_DAYS(2, 0),
        WEEK(7, 0),
        FORTNIGHT(14, 0),
        MONTH(0, 1),
        TWO_MONTHS(0, 2),
        QUARTER(0, 3),
        HALF_YEAR(0, 6),
        YEAR(0, 12),
        TWO_YEARS(0, 24),
        FIVE_YEARS(0, 60),
        DECADE(0, 120),
        TWO_DECADES(0, 240),
        HALF_CENTURY(0, 600),
        CENTURY(0, 1200),
        MILLENNIUM(0, 12000);

        private static final int YEAR_OF_MONTHS = 12;
        private static final double DAYS_OF_MONTH = 30.4;

        private final int days;
        private final int months;

        Step(int days, int months) {
            this.days = days;
            this.months = months;
        }

        double length() {
            return days + months * DAYS_OF_MONTH;
        }

        Period period() {
            return Period.of(0, months, days);
        }

        /** The first day from that one on at which such a step begins. */
        LocalDate first(LocalDate from) {
            if (months == 0) {
                return from;
            }
            int years = Math.max(1, months / YEAR_OF_MONTHS);
            LocalDate before = LocalDate.of(Math.floorDiv(from.getYear(), years) * years, 1, 1);
            return before.datesUntil(from.plusMonths(months).plusDays(1), period())
                    .filter(day -> !day.isBefore(from))
                    .findFirst()
                    .orElseThrow();
        }

        String label(LocalDate day) {
            String pattern = months == 0 ? "d MMM" : months < YEAR_OF_MONTHS ? "MMM uuuu" : "uuuu";
            return DateTimeFormatter.ofPattern(pattern, Locale.UK).format(day);
        }
    }

    private DayTicks() {}

    /**
     * The days, each with what is written at it.
     *
     * @param wanted at most so many; there may be none in a short time
     */
    static Map<LocalDate, String> between(LocalDate from, LocalDate to, int wanted) {
        long days = ChronoUnit.DAYS.between(from, to);
        Step step = Stream.of(Step.values())
                .filter(possible -> days / possible.length() <= wanted - 1)
                .findFirst()
                .orElse(Step.MILLENNIUM);
        Map<LocalDate, String> ticks = new TreeMap<>();
        LocalDate first = step.first(from);
        if (!first.isAfter(to)) {
            first.datesUntil(to.plusDays(1), step.period()).forEach(day -> ticks.put(day, step.label(day)));
        }
        return ticks;
    }
}
