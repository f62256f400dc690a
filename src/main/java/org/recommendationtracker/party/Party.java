package org.recommendationtracker.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An office, issuing body, board or team. It is never removed: what was addressed to it stays true.
 *
 * @param code small letters, digits and hyphens; never changes, and is unique among its kind
 * @param otherNames by which people know it, and those that it had
 * @param region of England, of a board
 * @param office code of the office whose team it is
 * @param answerWithin how soon an office must answer what an issuing body recommends, if a law says so
 * @param validFrom the first day; null if it is not known
 * @param validTo the last day; null if it goes on
 * @param successor code of the party of the same kind that it was merged into
 * @param version goes up with each change
 */
public record Party(
        PartyKind kind,
        String code,
        String name,
        List<OtherName> otherNames,
        @Nullable String email,
        @Nullable String region,
        @Nullable String office,
        @Nullable Term answerWithin,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor,
        long version) {

    public Party {
        otherNames = List.copyOf(otherNames);
    }

    /**
     * Another name.
     *
     * @param until the last day on which it was the party's name; null of a name that it never had itself
     */
    public record OtherName(String name, @Nullable LocalDate until) {}

    /** A new one with nothing but its name. */
    public static Party named(PartyKind kind, String code, String name) {
        return new Party(kind, code, name, List.of(), null, null, null, null, null, null, null, 0);
    }

    public boolean isCurrent(LocalDate day) {
        return !hasEnded(day) && (validFrom == null || !validFrom.isAfter(day));
    }

    public boolean hasEnded(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    boolean hasSameDays(Party other) {
        return Objects.equals(validFrom, other.validFrom) && Objects.equals(validTo, other.validTo);
    }

    /** By which it is recognised, beside its code. */
    Stream<String> names() {
        return Stream.concat(Stream.of(name), otherNames.stream().map(OtherName::name));
    }
}
