package org.recommendationtracker.event;

/**
 * What an event is about.
 *
 * @param kind {@code recommendation} or {@code report}
 */
public record EventSubject(String kind, String reference) {

    public static EventSubject recommendation(String reference) {
        return new EventSubject("recommendation", reference);
    }

    public static EventSubject report(String reference) {
        return new EventSubject("report", reference);
    }

    boolean isReport() {
        return kind.equals("report");
    }

    /** The CloudEvents source: the path of the subject's page. */
    String source() {
        return "/%ss/%s".formatted(kind, reference);
    }
}
