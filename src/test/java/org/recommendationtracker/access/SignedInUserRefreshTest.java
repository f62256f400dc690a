package org.recommendationtracker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.People;
import org.recommendationtracker.access.account.Account;
import org.recommendationtracker.access.account.KnownAccounts;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class SignedInUserRefreshTest {

    private static final Instant SIGNED_IN = Instant.parse("2026-01-01T09:00:00Z");

    private final EngineUsers users = mock();
    private final KnownAccounts accounts = mock();
    private final CurrentUser currentUser = new CurrentUser();
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void sign_in() {
        when(accounts.find("otto")).thenReturn(new Account(0, false, false));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void who_has_lost_a_role_loses_it_in_the_session_within_a_minute() throws Exception {
        when(users.find("otto")).thenReturn(Optional.of(otto(Set.of(), SIGNED_IN.plusSeconds(61))));

        requestAfter(Duration.ofSeconds(61));

        assertThat(currentUser.get())
                .hasValueSatisfying(user -> assertThat(user.has(Role.OFFICIALS)).isFalse());
        assertThat(session.getAttribute("SPRING_SECURITY_CONTEXT")).isEqualTo(SecurityContextHolder.getContext());
    }

    @Test
    void who_has_been_removed_is_signed_out() throws Exception {
        when(users.find("otto")).thenReturn(Optional.empty());

        requestAfter(Duration.ofSeconds(61));

        assertThat(currentUser.get()).isEmpty();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whose_account_has_gone_on_since_is_signed_out_at_once() throws Exception {
        when(accounts.find("otto")).thenReturn(new Account(1, false, false));

        requestAfter(Duration.ZERO);

        assertThat(currentUser.get()).isEmpty();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void within_the_minute_the_session_is_believed() throws Exception {
        requestAfter(Duration.ofSeconds(59));

        assertThat(currentUser.get())
                .hasValueSatisfying(user -> assertThat(user.has(Role.OFFICIALS)).isTrue());
    }

    private void requestAfter(Duration sinceSignIn) throws Exception {
        SignedInUser user = otto(Set.of(Role.OFFICIALS), SIGNED_IN);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.authorities()));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        Clock clock = Clock.fixed(SIGNED_IN.plus(sinceSignIn), ZoneOffset.UTC);

        new SignedInUserRefresh(users, accounts, clock)
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    private static SignedInUser otto(Set<Role> roles, Instant readAt) {
        Set<Membership> memberships = roles.stream().map(People::in).collect(Collectors.toSet());
        return new SignedInUser(new Person("otto", memberships), readAt, 0);
    }
}
