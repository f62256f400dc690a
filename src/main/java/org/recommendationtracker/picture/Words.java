package org.recommendationtracker.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers and days as British English writes them. */
final class Words {

    static final String NOTHING = "Nothing to show yet";

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Words() {}

    static String count(long count) {
        return String.format(Locale.UK, "%,d", count);
    }

    /** With one decimal, if it is not whole. */
    static String decimal(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
        return String.format(Locale.UK, rounded.stripTrailingZeros().scale() > 0 ? "%,.1f" : "%,.0f", rounded);
    }

    static String days(double days) {
        String number = decimal(days);
        return number + (number.equals("1") ? " day" : " days");
    }

    static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "a, b and c". */
    static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
