package org.recommendationtracker.party;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The bank holidays of England and Wales, from {@code data/bank-holidays.csv}: the dates of the Bank Holidays Act 1971
 * and those proclaimed. After the file's last year only Saturdays and Sundays are known not to be working days.
 */
public final class BankHolidays {

    private static final Set<LocalDate> DAYS = ReferenceData.byCode(
                    "/data/bank-holidays.csv", row -> LocalDate.parse(row.get("date")), LocalDate::toString)
            .values()
            .stream()
            .collect(java.util.stream.Collectors.toUnmodifiableSet());

    private BankHolidays() {}

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !DAYS.contains(day);
    }
}
