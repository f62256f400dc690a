package org.recommendationtracker.workflow;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;

/** Days in England as the engine's points in time. */
final class Days {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private Days() {}

    static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(ENGLAND).toInstant());
    }

    /** Its last second: what is due on a day may be done on that day. */
    static Date endOf(LocalDate day) {
        return Date.from(day.atTime(LocalTime.of(23, 59, 59)).atZone(ENGLAND).toInstant());
    }
}
