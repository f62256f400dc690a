package org.recommendationtracker.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Somebody who has signed in.
 *
 * @param readAt when their memberships were read from the engine; they are read again after a while
 * @param generation of their account when they signed in: the session ends when the account's has gone up
 */
public record SignedInUser(Person person, Instant readAt, int generation)
        implements AuthenticatedPrincipal, Serializable {

    /** The prefix of the authority that belonging to a party gives. */
    static final String PARTY_PREFIX = "PARTY_";

    @Override
    public String getName() {
        return userId();
    }

    public String userId() {
        return person.userId();
    }

    public Set<Role> roles() {
        return person.roles();
    }

    public boolean has(Role role) {
        return person.has(role);
    }

    /** The user's groups as the engine knows them: their memberships, and the roles that these give general rights by. */
    public List<String> groups() {
        return Stream.concat(
                        roles().stream().map(Role::group),
                        person.memberships().stream().map(Membership::group))
                .distinct()
                .toList();
    }

    List<GrantedAuthority> authorities() {
        return Stream.concat(
                        roles().stream().map(role -> "ROLE_" + role.name()),
                        person.memberships().stream()
                                .flatMap(membership -> Optional.ofNullable(membership.party()).stream())
                                .distinct()
                                .map(party -> PARTY_PREFIX + party))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}
