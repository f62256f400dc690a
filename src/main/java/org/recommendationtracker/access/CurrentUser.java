package org.recommendationtracker.access;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who makes the current request. */
@Component
public class CurrentUser {

    /** Empty for somebody who has not signed in. */
    public Optional<SignedInUser> get() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /**
     * The user, where the page or call is for those alone who signed in.
     *
     * @throws AccessDeniedException where nobody is signed in
     */
    public SignedInUser signedIn() {
        return get().orElseThrow(() -> new AccessDeniedException("Sign in first"));
    }

    /**
     * The user, acting in the first of the wanted roles that they have.
     *
     * @throws AccessDeniedException where they have none of them, or nobody is signed in
     */
    public Actor actor(Role... wanted) {
        SignedInUser user = signedIn();
        return Arrays.stream(wanted)
                .filter(user::has)
                .findFirst()
                .map(role -> new Actor(user.userId(), role))
                .orElseThrow(() -> new AccessDeniedException("This needs one of the roles " + Arrays.toString(wanted)));
    }

    static Optional<SignedInUser> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser user
                ? Optional.of(user)
                : Optional.empty();
    }
}
