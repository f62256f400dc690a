package org.recommendationtracker.notice;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import org.recommendationtracker.People;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.party.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who makes a request in a test. */
final class Visitors {

    private Visitors() {}

    /** The user of a board, named after it. */
    static RequestPostProcessor board(String code) {
        return signedIn(People.signedIn(code + "-user", People.at(code)));
    }

    static RequestPostProcessor inRole(Role role) {
        return signedIn(People.signedIn("somebody", People.in(role)));
    }

    static RequestPostProcessor signedIn(SignedInUser user) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
    }
}
