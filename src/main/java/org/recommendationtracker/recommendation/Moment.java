package org.recommendationtracker.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When a step is recorded: the instant, and the day it is then in England. */
record Moment(Instant instant, LocalDate today) {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    static Moment now(Clock clock) {
        // microseconds are what every supported database keeps
        Instant instant = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        return new Moment(instant, LocalDate.ofInstant(instant, ENGLAND));
    }
}
