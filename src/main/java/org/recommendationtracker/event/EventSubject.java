package org.recommendationtracker.event;

/**
 * What an event is about.
 *
 * @param kind {@code recommendation}, {@code report} or {@code checkpoint}
 */
public record EventSubject(String kind, String reference) {

    public static EventSubject recommendation(String reference) {
        return new EventSubject("recommendation", reference);
    }

    public static EventSubject report(String reference) {
        return new EventSubject("report", reference);
    }

    /** What checkpoints over the audit trail are about. */
    static EventSubject auditTrail() {
        return new EventSubject("checkpoint", "audit");
    }

    boolean isAuditTrail() {
        return equals(auditTrail());
    }

    boolean isReport() {
        return kind.equals("report");
    }

    /** The CloudEvents source: the path of the subject's page. */
    String source() {
        return isAuditTrail() ? "/audit/checkpoints" : "/%ss/%s".formatted(kind, reference);
    }
}
