package org.recommendationtracker.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.CurrentPerson;
import org.recommendationtracker.party.Person;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who makes the current request. */
@Component
public class CurrentUser implements CurrentPerson {

    /** Empty for somebody who has not signed in. */
    public Optional<SignedInUser> get() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /**
     * The user, if the page or call is for those alone who signed in.
     *
     * @throws AccessDeniedException if nobody is signed in
     */
    public SignedInUser signedIn() {
        return get().orElseThrow(() -> new AccessDeniedException("Sign in first"));
    }

    @Override
    public Person person() {
        return get().map(SignedInUser::person).orElse(Person.NOBODY);
    }

    static Optional<SignedInUser> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser user
                ? Optional.of(user)
                : Optional.empty();
    }
}
