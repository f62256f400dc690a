package org.recommendationtracker.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Utc;

/** When a step is recorded: the instant, and the day it is then in England. */
public record Moment(Instant instant, LocalDate today) {

    public static Moment now(Clock clock) {
        Instant instant = Utc.now(clock);
        return new Moment(instant, England.dayOf(instant));
    }
}
