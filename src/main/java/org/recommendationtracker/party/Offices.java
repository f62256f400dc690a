package org.recommendationtracker.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The ministers' offices. */
@Component
public class Offices {

    /** So many are named in a message. */
    private static final int NAMED = 10;

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

    /** Why nothing can be addressed to it today, and what to give instead. */
    public String whyNot(String code) {
        Directory now = parties.now();
        return now.find(PartyKind.OFFICE, code)
                .map(party -> gone(party, now))
                .orElseGet(() -> "There is no office \"%s\". %s".formatted(code, proposal(code, now)));
    }

    private static String gone(Party party, Directory now) {
        LocalDate last = party.validTo();
        if (last == null) {
            return "The office %s begins only on %s.".formatted(party.name(), party.validFrom());
        }
        return Optional.ofNullable(party.successor())
                .flatMap(heir -> now.find(PartyKind.OFFICE, heir))
                .map(heir -> "The office %s ended on %s and is part of %s (%s): give that."
                        .formatted(party.name(), last, heir.name(), heir.code()))
                .orElseGet(() -> "The office %s ended on %s: give another.".formatted(party.name(), last));
    }

    private String proposal(String code, Directory now) {
        return now.nearest(PartyKind.OFFICE, code)
                .map(near -> "Is it %s (%s)?".formatted(near.name(), near.code()))
                .orElseGet(() -> {
                    List<Office> all = current();
                    String named = String.join(
                            ", ", all.stream().limit(NAMED).map(Office::code).toList());
                    return all.size() > NAMED
                            ? "Give an office's code, such as one of %s.".formatted(named)
                            : "Use one of: %s.".formatted(named);
                });
    }

    /** The office's name, or its code if there is no such office. */
    public String name(String code) {
        return find(code).map(Office::name).orElse(code);
    }

    private static Office of(Party party) {
        return new Office(party.code(), party.name());
    }
}
