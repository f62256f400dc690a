package org.recommendationtracker.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.recommendationtracker.party.Person;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks passwords against the engine's users, and reads from its groups what a user may do. */
@Component
class EngineUsers implements AuthenticationProvider {

    private final IdentityService identityService;
    private final Clock clock;

    EngineUsers(IdentityService identityService, Clock clock) {
        this.identityService = identityService;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName();
        String password = attempt.getCredentials() instanceof String given ? given : "";
        if (!identityService.checkPassword(userId, password)) {
            throw new BadCredentialsException("Wrong user name or password");
        }
        SignedInUser user =
                find(userId).orElseThrow(() -> new BadCredentialsException("The user has just been removed"));
        var authentication = UsernamePasswordAuthenticationToken.authenticated(user, null, user.authorities());
        authentication.setDetails(attempt.getDetails());
        return authentication;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /**
     * The user with today's roles. Takes the id as the engine has it, for a database that compares without regard to
     * case would otherwise let "Panel" in as somebody other than "panel".
     */
    Optional<SignedInUser> find(String userId) {
        return Optional.ofNullable(
                        identityService.createUserQuery().userId(userId).singleResult())
                .map(user -> withGroups(user.getId()));
    }

    private SignedInUser withGroups(String userId) {
        List<String> groups = identityService.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
        return new SignedInUser(Person.ofGroups(userId, groups), clock.instant());
    }
}
