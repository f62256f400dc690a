package org.recommendationtracker.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.recommendationtracker.party.Role;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Somebody who has signed in.
 *
 * @param parties the boards and offices that the user belongs to, by code
 * @param readAt when roles and parties were read from the engine; they are read again after a while
 */
public record SignedInUser(String userId, Set<Role> roles, Set<String> parties, Instant readAt)
        implements AuthenticatedPrincipal, Serializable {

    /** The prefix of the authority that belonging to a board or an office gives. */
    static final String PARTY_PREFIX = "PARTY_";

    public SignedInUser {
        roles = Set.copyOf(roles);
        parties = Set.copyOf(parties);
    }

    @Override
    public String getName() {
        return userId;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the user belongs to the board or office with this code. */
    public boolean belongsTo(String party) {
        return parties.contains(party);
    }

    /** The user's groups as the engine knows them: roles, boards and offices. */
    List<String> groups() {
        List<String> groups = new ArrayList<>(roles.stream().map(Role::group).toList());
        groups.addAll(parties);
        return groups;
    }

    List<GrantedAuthority> authorities() {
        return Stream.concat(
                        roles.stream().map(role -> "ROLE_" + role.name()),
                        parties.stream().map(party -> PARTY_PREFIX + party))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}
