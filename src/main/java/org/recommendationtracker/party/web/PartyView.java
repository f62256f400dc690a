package org.recommendationtracker.party.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Party;

/**
 * A party as the REST interface answers with it.
 *
 * @param email for administrators and auditors only
 * @param answerWithin how soon an office must answer an issuing body, if a law says so: {@code 60 days}
 * @param validTo the last day, if it has one
 * @param successor code of the party that it was merged into
 * @param version to be sent with a change, so that nobody else's is overwritten
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartyView(
        String code,
        String name,
        List<OtherName> otherNames,
        @Nullable String email,
        @Nullable String region,
        @Nullable String office,
        @Nullable String answerWithin,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor,
        long version) {

    /** @param until the last day on which it was the party's name; left out of a name that it never had itself */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OtherName(String name, @Nullable LocalDate until) {}

    static PartyView of(Party party, boolean withEmail) {
        return new PartyView(
                party.code(),
                party.name(),
                party.otherNames().stream()
                        .map(other -> new OtherName(other.name(), other.until()))
                        .toList(),
                withEmail ? party.email() : null,
                party.region(),
                party.office(),
                party.answerWithin() == null ? null : party.answerWithin().toString(),
                party.validFrom(),
                party.validTo(),
                party.successor(),
                party.version());
    }
}
