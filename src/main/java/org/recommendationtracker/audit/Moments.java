package org.recommendationtracker.audit;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.audit.chain.ChainSettings;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.refusal.InvalidParameter;
import org.springframework.stereotype.Component;

/** Of when somebody may ask, and of when the answer stays the same for ever. */
@Component
public class Moments {

    private static final int FIRST_YEAR = 1900;

    /** By how much the clocks of two nodes may differ. */
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    private final Clock clock;
    private final Duration longestTransaction;

    Moments(Clock clock, ChainSettings settings) {
        this.clock = clock;
        this.longestTransaction = settings.longestTransaction();
    }

    /** From when on the answer as known at a moment stays the same. */
    public Instant settledFrom(Instant knownAt) {
        return knownAt.plus(longestTransaction).plus(CLOCKS);
    }

    public AsAt at(LocalDate asOf, Instant knownAt) {
        return new AsAt(asOf, knownAt, !clock.instant().isBefore(settledFrom(knownAt)));
    }

    /**
     * As somebody typed it into an address.
     *
     * @param asOf today in England if null
     * @param knownAt now if null
     * @throws InvalidParameter if one is none, or is still to come
     */
    public AsAt read(@Nullable String asOf, @Nullable String knownAt) {
        return at(
                asOf == null ? England.today(clock) : day("asOf", asOf),
                knownAt == null ? Utc.now(clock) : moment(knownAt));
    }

    /** The same, but for now to the second: for an address that is to be read. */
    public AsAt readToTheSecond(@Nullable String asOf, @Nullable String knownAt) {
        AsAt read = read(asOf, knownAt);
        return knownAt == null ? at(read.asOf(), read.knownAt().truncatedTo(ChronoUnit.SECONDS)) : read;
    }

    /**
     * A day as somebody typed it.
     *
     * @throws InvalidParameter if it is none, or is still to come
     */
    public LocalDate day(String parameter, String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidParameter(parameter, "give a real date, such as 2014-11-30");
        }
        checkYear(parameter, day.getYear());
        if (day.isAfter(England.today(clock))) {
            throw new InvalidParameter(parameter, "give today or a day in the past");
        }
        return day;
    }

    private Instant moment(String text) {
        Instant moment;
        try {
            moment = Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidParameter("knownAt", "give a date and time with its zone, such as 2014-12-01T09:00:00Z");
        }
        checkYear("knownAt", moment.atZone(ZoneOffset.UTC).getYear());
        if (moment.isAfter(clock.instant())) {
            throw new InvalidParameter("knownAt", "give a moment that is not still to come");
        }
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static void checkYear(String parameter, int year) {
        if (year < FIRST_YEAR) {
            throw new InvalidParameter(parameter, "give a year from %d".formatted(FIRST_YEAR));
        }
    }
}
