package org.recommendationtracker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class CurrentUserTest {

    private final CurrentUser currentUser = new CurrentUser();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void somebody_acts_in_the_first_wanted_role_that_they_have() {
        signIn(Role.OFFICIALS, Role.ADMINISTRATORS);

        assertThat(currentUser.actor(Role.PANEL, Role.ADMINISTRATORS, Role.OFFICIALS))
                .isEqualTo(new Actor("otto", Role.ADMINISTRATORS));
    }

    @Test
    void somebody_without_the_role_is_refused() {
        signIn(Role.LSCB);

        assertThatThrownBy(() -> currentUser.actor(Role.PANEL)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_is_refused() {
        assertThat(currentUser.get()).isEmpty();
        assertThatThrownBy(() -> currentUser.actor(Role.PANEL)).isInstanceOf(AccessDeniedException.class);
    }

    private static void signIn(Role... roles) {
        SignedInUser user = new SignedInUser("otto", Set.of(roles), Set.of("norfolk"), Instant.EPOCH);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.authorities()));
    }
}
