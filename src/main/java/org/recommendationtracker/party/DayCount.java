package org.recommendationtracker.party;

import java.time.LocalDate;

/** In what time is counted. */
public enum DayCount {
    DAYS("day") {
        @Override
        public LocalDate plus(LocalDate from, int number) {
            return from.plusDays(number);
        }
    },
    /** Of England and Wales: not Saturdays, Sundays and bank holidays. */
    WORKING_DAYS("working day") {
        @Override
        public LocalDate plus(LocalDate from, int number) {
            LocalDate day = from;
            for (int left = Math.abs(number); left > 0; ) {
                day = day.plusDays(Integer.signum(number));
                if (BankHolidays.isWorkingDay(day)) {
                    left--;
                }
            }
            return day;
        }
    },
    /** Of the calendar: to the day of the same number, or the last of a shorter month. */
    MONTHS("month") {
        @Override
        public LocalDate plus(LocalDate from, int number) {
            return from.plusMonths(number);
        }
    };

    private final String noun;

    DayCount(String noun) {
        this.noun = noun;
    }

    /** What one of them is called. */
    String noun() {
        return noun;
    }

    /** The day that many after {@code from}, or before it if the number is negative. */
    public abstract LocalDate plus(LocalDate from, int number);
}
