package org.recommendationtracker.notice;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.party.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who makes a request in a test. */
final class Visitors {

    private Visitors() {}

    /** The user of a board, named after it. */
    static RequestPostProcessor board(String code) {
        return signedIn(new SignedInUser(code + "-user", Set.of(Role.LSCB), Set.of(code), Instant.EPOCH));
    }

    static RequestPostProcessor inRole(Role role) {
        return signedIn(new SignedInUser("somebody", Set.of(role), Set.of(), Instant.EPOCH));
    }

    static RequestPostProcessor signedIn(SignedInUser user) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
    }
}
