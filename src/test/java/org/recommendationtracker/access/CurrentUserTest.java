package org.recommendationtracker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Person;
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
    void somebody_is_all_that_they_belong_to() {
        Membership official = new Membership(Role.OFFICIALS, "dfe-children-families");
        Membership minister = new Membership(Role.PRIVATE_OFFICE, "cabinet-office");
        signIn(official, minister);

        assertThat(currentUser.person()).isEqualTo(new Person("otto", Set.of(official, minister)));
        assertThat(currentUser.signedIn().groups())
                .containsExactlyInAnyOrder(
                        "officials",
                        "officials.dfe-children-families",
                        "private-office",
                        "private-office.cabinet-office");
    }

    @Test
    void nobody_is_refused() {
        assertThat(currentUser.get()).isEmpty();
        assertThat(currentUser.person()).isEqualTo(Person.NOBODY);
        assertThatThrownBy(currentUser::signedIn).isInstanceOf(AccessDeniedException.class);
    }

    private static void signIn(Membership... memberships) {
        SignedInUser user = new SignedInUser(new Person("otto", Set.of(memberships)), Instant.EPOCH, 0);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.authorities()));
    }
}
