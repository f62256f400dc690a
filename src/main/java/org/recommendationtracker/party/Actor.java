package org.recommendationtracker.party;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, in which role, and for whom. The user id stays inside: it goes to the audit history, never to events.
 *
 * @param party code of the office, issuing body or board that the actor acts for; null for who acts for none: auditors,
 *     administrators and the application
 */
public record Actor(String userId, Role role, @Nullable String party) {

    /** The application, if a step happened by itself. */
    public static final Actor SYSTEM = new Actor("system", Role.SYSTEM, null);

    /** The same person as far as they act here, whatever else they are. */
    public Person person() {
        return new Person(userId, Set.of(new Membership(role, party)));
    }
}
