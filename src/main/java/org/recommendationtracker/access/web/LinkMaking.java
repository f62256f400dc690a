package org.recommendationtracker.access.web;

import java.time.LocalDateTime;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.recommendationtracker.access.account.PasswordLinks;
import org.recommendationtracker.access.account.PasswordLinks.PasswordLink;
import org.recommendationtracker.address.PublicAddress;
import org.recommendationtracker.party.England;
import org.springframework.stereotype.Component;

/** Makes links for new passwords. */
@Component
class LinkMaking {

    private final IdentityService users;
    private final PasswordLinks links;
    private final PublicAddress address;

    LinkMaking(IdentityService users, PasswordLinks links, PublicAddress address) {
        this.users = users;
        this.links = links;
        this.address = address;
    }

    /**
     * A link to hand to its user.
     *
     * @param validUntil in England
     */
    public record Link(String userId, String address, LocalDateTime validUntil) {}

    /** Empty if there is no such user. */
    Optional<Link> make(String userId, String madeBy) {
        User user = users.createUserQuery().userId(userId).singleResult();
        return Optional.ofNullable(user).map(found -> link(found.getId(), links.make(found.getId(), madeBy)));
    }

    /** A link that was made, as its user is to be given it. */
    Link link(String userId, PasswordLink made) {
        return new Link(
                userId,
                address.of("/set-password/" + made.token()),
                LocalDateTime.ofInstant(made.expiresAt(), England.ZONE));
    }
}
