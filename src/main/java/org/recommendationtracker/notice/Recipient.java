package org.recommendationtracker.notice;

/**
 * Somebody with an inbox.
 *
 * @param code of a board or a minister's office, or {@code panel}
 */
public record Recipient(String code, String name) {

    /** The issuing panel has one inbox. */
    public static final Recipient PANEL = new Recipient("panel", "The panel");
}
