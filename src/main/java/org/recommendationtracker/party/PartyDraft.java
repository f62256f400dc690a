package org.recommendationtracker.party;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.text.PlainText;

/**
 * What a party is to be, as somebody gave it.
 *
 * @param otherNames by which people know it; those that it had stay whatever is given
 * @param office code of the office, of a team
 * @param answerWithin as {@link Term#read} reads it, of an issuing body
 * @param validTo the last day; null if it goes on
 * @param successor code of the party of the same kind that it is merged into; null if none takes its place
 */
public record PartyDraft(
        String name,
        List<String> otherNames,
        @Nullable String email,
        @Nullable String region,
        @Nullable String office,
        @Nullable String answerWithin,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor) {

    public PartyDraft {
        name = PlainText.of(name);
        otherNames = otherNames.stream()
                .map(PlainText::of)
                .filter(other -> !other.isEmpty())
                .distinct()
                .toList();
        email = given(email);
        region = given(region);
        office = given(office);
        answerWithin = given(answerWithin);
        successor = given(successor);
    }

    private static @Nullable String given(@Nullable String text) {
        return PlainText.isBlank(text) ? null : PlainText.of(text);
    }
}
