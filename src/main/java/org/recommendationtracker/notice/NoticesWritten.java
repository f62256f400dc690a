package org.recommendationtracker.notice;

import java.time.Instant;
import java.util.List;

/**
 * Notices are in their inboxes. Told inside the transaction that writes them.
 *
 * @param notices in the order in which they are to be told
 */
public record NoticesWritten(List<Written> notices, Instant at) {

    public NoticesWritten {
        notices = List.copyOf(notices);
    }

    /**
     * A notice that was written.
     *
     * @param recipient its code
     * @param isUrgent whether it is to be acknowledged, or reminds of that
     */
    public record Written(String id, String recipient, boolean isUrgent) {}
}
