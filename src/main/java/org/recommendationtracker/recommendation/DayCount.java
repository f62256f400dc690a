package org.recommendationtracker.recommendation;

import java.time.LocalDate;
import org.recommendationtracker.party.BankHolidays;

/** How days are counted. */
public enum DayCount {
    DAYS {
        @Override
        LocalDate plus(LocalDate from, int days) {
            return from.plusDays(days);
        }
    },
    /** Of England and Wales: not Saturdays, Sundays and bank holidays. */
    WORKING_DAYS {
        @Override
        LocalDate plus(LocalDate from, int days) {
            LocalDate day = from;
            for (int left = Math.abs(days); left > 0; ) {
                day = day.plusDays(Integer.signum(days));
                if (BankHolidays.isWorkingDay(day)) {
                    left--;
                }
            }
            return day;
        }
    };

    /** The day that many days after {@code from}, or before it if the number is negative. */
    abstract LocalDate plus(LocalDate from, int days);
}
