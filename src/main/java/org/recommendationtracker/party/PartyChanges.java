package org.recommendationtracker.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Party.OtherName;

/** What changed between two states of a party, in words. */
final class PartyChanges {

    private final List<String> changes = new ArrayList<>();

    private PartyChanges() {}

    static List<String> between(Party before, Party after) {
        PartyChanges changes = new PartyChanges();
        changes.add("Name", before.name(), after.name());
        changes.add("Other names", aliases(before), aliases(after));
        changes.add("E-mail address", before.email(), after.email());
        changes.add("Region", before.region(), after.region());
        changes.add("Office", before.office(), after.office());
        changes.add("Time for answers", term(before.answerWithin()), term(after.answerWithin()));
        changes.add("First day", day(before.validFrom()), day(after.validFrom()));
        changes.add("Last day", day(before.validTo()), day(after.validTo()));
        changes.add("Merged into", before.successor(), after.successor());
        return changes.changes;
    }

    private void add(String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(what + ": " + shown(before) + " → " + shown(after));
        }
    }

    private static String shown(@Nullable String value) {
        return value == null ? "none" : "“" + value + "”";
    }

    private static @Nullable String term(@Nullable Term term) {
        return term == null ? null : term.toString();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : England.DAY.format(day);
    }

    private static @Nullable String aliases(Party party) {
        String names = party.otherNames().stream()
                .filter(other -> other.until() == null)
                .map(OtherName::name)
                .sorted()
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? null : names;
    }
}
