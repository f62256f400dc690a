package org.recommendationtracker.party.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Directory;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Party;

/**
 * A party as a list shows it.
 *
 * @param note that it has ended, or begins later; null if it is simply there
 * @param otherNames with the last day of those that it had
 */
record PartyLine(String code, String name, @Nullable String note, List<String> otherNames) {

    static PartyLine of(Party party, Directory known, LocalDate today) {
        return new PartyLine(
                party.code(),
                party.name(),
                note(party, known, today).orElse(null),
                party.otherNames().stream().map(PartyLine::name).toList());
    }

    static String name(Party.OtherName other) {
        return other.until() == null
                ? other.name()
                : "%s, until %s".formatted(other.name(), England.DAY.format(other.until()));
    }

    private static Optional<String> note(Party party, Directory known, LocalDate today) {
        LocalDate last = party.validTo();
        if (last != null) {
            String ends = (party.hasEnded(today) ? "Ended on " : "Ends on ") + England.DAY.format(last);
            String heir = party.successor();
            return Optional.of(
                    heir == null
                            ? ends
                            : ends + " and became part of "
                                    + known.find(party.kind(), heir)
                                            .map(Party::name)
                                            .orElse(heir));
        }
        LocalDate first = party.validFrom();
        return first != null && first.isAfter(today)
                ? Optional.of("Begins on " + England.DAY.format(first))
                : Optional.empty();
    }
}
