package org.recommendationtracker.party;

import java.io.Serializable;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who can act, and for whom in which role. */
public record Person(String userId, Set<Membership> memberships) implements Serializable {

    /** Who has not signed in. */
    public static final Person NOBODY = new Person("", Set.of());

    public Person {
        memberships = Set.copyOf(memberships);
    }

    /** The person whose groups in the process engine are these; a group that is no membership gives nothing. */
    public static Person ofGroups(String userId, Collection<String> groups) {
        return new Person(
                userId,
                groups.stream()
                        .flatMap(group -> Membership.ofGroup(group).stream())
                        .collect(Collectors.toSet()));
    }

    public boolean has(Role role) {
        return memberships.stream().anyMatch(membership -> membership.role() == role);
    }

    public boolean is(Role role, String party) {
        return memberships.contains(new Membership(role, party));
    }

    /** The person acting in a role at a party; empty if they are not that. */
    public Optional<Actor> as(Role role, String party) {
        return is(role, party) ? Optional.of(new Actor(userId, role, party)) : Optional.empty();
    }

    public Set<Role> roles() {
        return memberships.stream().map(Membership::role).collect(Collectors.toUnmodifiableSet());
    }

    /** The codes of the parties at which the person has a role. */
    public Set<String> partiesAs(Role role) {
        return parties(memberships.stream().filter(membership -> membership.role() == role));
    }

    /** The codes of all parties that the person belongs to, in whatever role. */
    public Set<String> parties() {
        return parties(memberships.stream());
    }

    private static Set<String> parties(Stream<Membership> memberships) {
        return memberships
                .flatMap(membership -> Optional.ofNullable(membership.party()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
