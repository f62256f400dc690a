package org.recommendationtracker.workflow;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.recommendationtracker.party.England;

/** Days in England as the engine's points in time. */
public final class EngineDates {

    private EngineDates() {}

    public static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(England.ZONE).toInstant());
    }

    /** Its last second: what is due on a day may be done on that day. */
    public static Date endOf(LocalDate day) {
        return Date.from(
                day.atTime(LocalTime.of(23, 59, 59)).atZone(England.ZONE).toInstant());
    }
}
