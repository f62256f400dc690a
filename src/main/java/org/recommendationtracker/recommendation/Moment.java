package org.recommendationtracker.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.recommendationtracker.party.England;

/** When a step is recorded: the instant, and the day it is then in England. */
public record Moment(Instant instant, LocalDate today) {

    public static Moment now(Clock clock) {
        // microseconds are what every supported database keeps
        Instant instant = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        return new Moment(instant, England.dayOf(instant));
    }
}
