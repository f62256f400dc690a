package org.recommendationtracker.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.recommendationtracker.party.England;

/** How often a recipient hears through a channel. */
public enum Frequency {
    AT_ONCE("As soon as something happens"),
    DAILY("Once a day, at 7am"),
    WEEKLY("Once a week, on Monday at 7am"),
    NEVER("Never");

    private static final LocalTime HOUR = LocalTime.of(7, 0);

    private final String words;

    Frequency(String words) {
        this.words = words;
    }

    /** As {@code at-once}. */
    @JsonValue
    public String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * By its parameter.
     *
     * @throws IllegalArgumentException if there is none by that name
     */
    @JsonCreator
    public static Frequency named(String parameter) {
        return Arrays.stream(values())
                .filter(frequency -> frequency.parameter().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("choose one of "
                        + Arrays.stream(values()).map(Frequency::parameter).collect(Collectors.joining(", "))));
    }

    /** As people choose it. */
    public String words() {
        return words;
    }

    /** When what happened at a moment is to be told: at the next seven o'clock in the morning, in England, of its day. */
    public Instant tellsAt(Instant moment) {
        LocalDate day = England.dayOf(moment);
        return switch (this) {
            case AT_ONCE -> moment;
            case DAILY -> {
                Instant today = at(day);
                yield today.isAfter(moment) ? today : at(day.plusDays(1));
            }
            case WEEKLY -> {
                Instant monday = at(day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
                yield monday.isAfter(moment) ? monday : at(day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
            }
            case NEVER -> Instant.MAX;
        };
    }

    private static Instant at(LocalDate day) {
        return day.atTime(HOUR).atZone(England.ZONE).toInstant();
    }
}
