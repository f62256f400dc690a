package org.recommendationtracker.delivery.email;

import java.util.Optional;
import org.recommendationtracker.party.Directory;
import org.recommendationtracker.party.KnownParties;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Party;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.party.Role;
import org.springframework.stereotype.Component;

/** Where parties say that e-mail to them goes. */
@Component
class PublishedAddresses {

    private final KnownParties parties;

    PublishedAddresses(KnownParties parties) {
        this.parties = parties;
    }

    /** @param code of a recipient of notices */
    Optional<String> of(String code) {
        return party(code).map(Party::email);
    }

    private Optional<Party> party(String code) {
        Directory now = parties.now();
        return Membership.ofGroup(code)
                .filter(membership -> membership.role() == Role.PANEL)
                .flatMap(membership -> Optional.ofNullable(membership.party()))
                .flatMap(body -> now.find(PartyKind.ISSUING_BODY, body))
                .or(() -> now.find(PartyKind.OFFICE, code))
                .or(() -> now.find(PartyKind.BOARD, code));
    }
}
