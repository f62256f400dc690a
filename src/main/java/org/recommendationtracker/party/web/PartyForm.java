package org.recommendationtracker.party.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Party;
import org.recommendationtracker.party.PartyDraft;
import org.recommendationtracker.party.TypedDay;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.text.PlainText;

/**
 * A party as somebody typed it.
 *
 * @param otherNames one on each line
 * @param version of the party that the form shows; null of a new one
 */
record PartyForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String otherNames,
        @Nullable String email,
        @Nullable String region,
        @Nullable String office,
        @Nullable String answerWithin,
        @Nullable String fromDay,
        @Nullable String fromMonth,
        @Nullable String fromYear,
        @Nullable String toDay,
        @Nullable String toMonth,
        @Nullable String toYear,
        @Nullable String successor,
        @Nullable Long version) {

    static final PartyForm EMPTY =
            new PartyForm(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    static PartyForm of(Party party) {
        List<String> from = fields(party.validFrom());
        List<String> to = fields(party.validTo());
        return new PartyForm(
                party.code(),
                party.name(),
                party.otherNames().stream()
                        .filter(other -> other.until() == null)
                        .map(Party.OtherName::name)
                        .collect(Collectors.joining("\n")),
                party.email(),
                party.region(),
                party.office(),
                party.answerWithin() == null ? null : party.answerWithin().toString(),
                from.get(0),
                from.get(1),
                from.get(2),
                to.get(0),
                to.get(1),
                to.get(2),
                party.successor(),
                party.version());
    }

    /** What the days lack to be days. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (isTyped(fromDay, fromMonth, fromYear) && from().isEmpty()) {
            problems.add(
                    new Problem("validFrom", "The first day is not a date that exists: write it as in 31 7 2014."));
        }
        if (isTyped(toDay, toMonth, toYear) && to().isEmpty()) {
            problems.add(new Problem("validTo", "The last day is not a date that exists: write it as in 31 7 2014."));
        }
        return problems;
    }

    PartyDraft draft() {
        return new PartyDraft(
                text(name),
                text(otherNames).lines().toList(),
                email,
                region,
                office,
                answerWithin,
                from().orElse(null),
                to().orElse(null),
                successor);
    }

    private Optional<LocalDate> from() {
        return TypedDay.read(text(fromDay), text(fromMonth), text(fromYear));
    }

    private Optional<LocalDate> to() {
        return TypedDay.read(text(toDay), text(toMonth), text(toYear));
    }

    private static boolean isTyped(@Nullable String... fields) {
        return Stream.of(fields).anyMatch(field -> !PlainText.isBlank(field));
    }

    private static List<String> fields(@Nullable LocalDate day) {
        return day == null
                ? List.of("", "", "")
                : List.of(
                        String.valueOf(day.getDayOfMonth()),
                        String.valueOf(day.getMonthValue()),
                        String.valueOf(day.getYear()));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
