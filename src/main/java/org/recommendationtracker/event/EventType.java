package org.recommendationtracker.event;

/**
 * An event as the wire names it.
 *
 * @param name with its version: {@code org.recommendationtracker.recommendation.accepted.v1}
 * @param schema the file name of the schema of its data
 */
record EventType(String name, String schema) {

    /** With the schema that all events of its kind of subject have. */
    EventType(String name) {
        this(name, name.contains(".report.") ? "report-step.v2.json" : "recommendation-step.v2.json");
    }

    /** The part that tells this event from others about the same kind of subject: {@code accepted}. */
    String shortName() {
        int end = name.lastIndexOf('.');
        return name.substring(name.lastIndexOf('.', end - 1) + 1, end);
    }
}
