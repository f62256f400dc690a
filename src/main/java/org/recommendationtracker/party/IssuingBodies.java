package org.recommendationtracker.party;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The bodies that issue reports. */
@Component
public class IssuingBodies {

    private final KnownParties parties;

    public IssuingBodies(KnownParties parties) {
        this.parties = parties;
    }

    /** By name, those that have ended too. */
    public List<IssuingBody> all() {
        return parties.now().all(PartyKind.ISSUING_BODY).stream()
                .map(IssuingBodies::of)
                .toList();
    }

    /** The body with this code, or with this name or another of its names. */
    public Optional<IssuingBody> find(String codeOrName) {
        return parties.now().recognise(PartyKind.ISSUING_BODY, codeOrName).map(IssuingBodies::of);
    }

    /** The body's name, or its code if there is no such body. */
    public String name(String code) {
        return find(code).map(IssuingBody::name).orElse(code);
    }

    private static IssuingBody of(Party party) {
        return new IssuingBody(party.code(), party.name());
    }
}
