package org.recommendationtracker.event;

/** The name of an event on the wire, with its version: {@code org.recommendationtracker.recommendation.accepted.v1}. */
record EventType(String name) {

    /** The part that tells this event from others about the same kind of subject: {@code accepted}. */
    String shortName() {
        int end = name.lastIndexOf('.');
        return name.substring(name.lastIndexOf('.', end - 1) + 1, end);
    }
}
