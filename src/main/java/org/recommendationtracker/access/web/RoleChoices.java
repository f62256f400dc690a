package org.recommendationtracker.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recommendationtracker.party.Directory;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.KnownParties;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Party;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.party.Role;
import org.springframework.stereotype.Component;

/** Roles at parties as people read and choose them. */
@Component
class RoleChoices {

    private final KnownParties parties;
    private final Clock clock;

    RoleChoices(KnownParties parties, Clock clock) {
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * A role at a party.
     *
     * @param group as it is sent
     * @param party its name; empty of a role at none
     */
    record Choice(String group, String role, String party) {

        public String title() {
            return party.isEmpty() ? role : role + ": " + party;
        }
    }

    /** Choices under one heading. */
    record Choices(String heading, List<Choice> choices) {}

    /** Everything that somebody can be today. */
    List<Choices> all() {
        List<Choices> all = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role.belongsToParty()) {
                all.add(new Choices(
                        role.title(),
                        parties(role).stream()
                                .map(party -> choice(new Membership(role, party.code())))
                                .toList()));
            }
        }
        all.add(new Choices(
                "At no party",
                List.of(
                        choice(new Membership(Role.AUDITORS, null)),
                        choice(new Membership(Role.ADMINISTRATORS, null)))));
        return all;
    }

    Choice choice(Membership membership) {
        String party = Optional.ofNullable(membership.party())
                .map(code -> name(membership.role(), code))
                .orElse("");
        return new Choice(membership.group(), membership.role().title(), party);
    }

    private String name(Role role, String code) {
        Directory now = parties.now();
        return PartyKind.of(role)
                .flatMap(kind -> now.find(kind, code).stream())
                .map(Party::name)
                .findFirst()
                .orElse(code);
    }

    private List<Party> parties(Role role) {
        LocalDate today = England.today(clock);
        Directory now = parties.now();
        return PartyKind.of(role)
                .flatMap(kind -> now.all(kind).stream())
                .filter(party -> !party.hasEnded(today))
                .toList();
    }
}
