package org.recommendationtracker.event;

/**
 * What an event is about.
 *
 * @param kind {@code recommendation}, {@code report}, {@code checkpoint}, or of notices {@code board} or {@code office}
 * @param reference unique among all kinds: a report may have the code of a board as its reference, so that of a board is
 *     {@code board:norfolk}
 */
public record EventSubject(String kind, String reference) {

    static final String BOARD = "board";
    static final String OFFICE = "office";
    private static final String SEPARATOR = ":";

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

    /** The recipient of notices. */
    static EventSubject recipient(String kind, String code) {
        return new EventSubject(kind, kind + SEPARATOR + code);
    }

    boolean isBoard() {
        return kind.equals(BOARD);
    }

    boolean isRecipient() {
        return isBoard() || kind.equals(OFFICE);
    }

    /** What readers know it by: the key of its records. */
    String key() {
        return isRecipient() ? reference.substring(kind.length() + SEPARATOR.length()) : reference;
    }

    boolean isAuditTrail() {
        return equals(auditTrail());
    }

    boolean isReport() {
        return kind.equals("report");
    }

    /** The CloudEvents source: the path of the subject's page. */
    String source() {
        if (isRecipient()) {
            return "/notices";
        }
        return isAuditTrail() ? "/audit/checkpoints" : "/%ss/%s".formatted(kind, reference);
    }
}
