package org.recommendationtracker.party;

/** Who did something, and in which role. The user id stays inside: it goes to the audit history, never to events. */
public record Actor(String userId, Role role) {

    /** The application, where a step happened by itself. */
    public static final Actor SYSTEM = new Actor("system", Role.SYSTEM);
}
