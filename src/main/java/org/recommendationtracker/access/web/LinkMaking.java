package org.recommendationtracker.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.recommendationtracker.access.account.PasswordLinks;
import org.recommendationtracker.access.account.PasswordLinks.PasswordLink;
import org.recommendationtracker.party.England;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes links for new passwords, with the address of this installation. */
@Component
class LinkMaking {

    private final IdentityService users;
    private final PasswordLinks links;

    LinkMaking(IdentityService users, PasswordLinks links) {
        this.users = users;
        this.links = links;
    }

    /**
     * A link to hand to its user.
     *
     * @param validUntil in England
     */
    public record Link(String userId, String address, LocalDateTime validUntil) {}

    /** Empty if there is no such user. */
    Optional<Link> make(String userId, String madeBy, HttpServletRequest request) {
        User user = users.createUserQuery().userId(userId).singleResult();
        return Optional.ofNullable(user).map(found -> {
            PasswordLink link = links.make(found.getId(), madeBy);
            String address = ServletUriComponentsBuilder.fromContextPath(request)
                    .path("/set-password/{token}")
                    .build(link.token())
                    .toString();
            return new Link(found.getId(), address, LocalDateTime.ofInstant(link.expiresAt(), England.ZONE));
        });
    }
}
