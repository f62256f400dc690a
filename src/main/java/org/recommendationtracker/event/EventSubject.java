package org.recommendationtracker.event;

/**
 * What an event is about.
 *
 * @param kind {@code recommendation} or {@code report}
 */
record EventSubject(String kind, String reference) {

    static EventSubject recommendation(String reference) {
        return new EventSubject("recommendation", reference);
    }

    static EventSubject report(String reference) {
        return new EventSubject("report", reference);
    }

    /** The CloudEvents source: the path of the subject's page. */
    String source() {
        return "/%ss/%s".formatted(kind, reference);
    }

    /** The file name of the schema of its events' data. */
    String schema() {
        return kind + "-step.v1.json";
    }
}
