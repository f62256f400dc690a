package org.recommendationtracker.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The ministers' offices. */
@Component
public class Offices {

    private final KnownParties parties;
    private final Clock clock;

    public Offices(KnownParties parties, Clock clock) {
        this.parties = parties;
        this.clock = clock;
    }

    /** By name, those that have ended too. */
    public List<Office> all() {
        return parties.now().all(PartyKind.OFFICE).stream().map(Offices::of).toList();
    }

    /** By name, those that are there today. */
    public List<Office> current() {
        LocalDate today = England.today(clock);
        return parties.now().all(PartyKind.OFFICE).stream()
                .filter(party -> party.isCurrent(today))
                .map(Offices::of)
                .toList();
    }

    public Optional<Office> find(String code) {
        return parties.now().find(PartyKind.OFFICE, code).map(Offices::of);
    }

    /** Whether something can be addressed to it today. */
    public boolean isCurrent(String code) {
        LocalDate today = England.today(clock);
        return parties.now()
                .find(PartyKind.OFFICE, code)
                .filter(party -> party.isCurrent(today))
                .isPresent();
    }

    /** The office's name, or its code if there is no such office. */
    public String name(String code) {
        return find(code).map(Office::name).orElse(code);
    }

    private static Office of(Party party) {
        return new Office(party.code(), party.name());
    }
}
