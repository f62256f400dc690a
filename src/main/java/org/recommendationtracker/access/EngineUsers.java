package org.recommendationtracker.access;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.recommendationtracker.party.Role;
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
        List<Group> groups =
                identityService.createGroupQuery().groupMember(userId).list();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<String> parties = new HashSet<>();
        for (Group group : groups) {
            Optional<Role> role = Role.ofGroup(group.getId());
            role.ifPresent(roles::add);
            if (role.isEmpty() && GroupType.isParty(group.getType())) {
                parties.add(group.getId());
            }
        }
        return new SignedInUser(userId, roles, parties, clock.instant());
    }
}
