package org.recommendationtracker.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Notices are in their inboxes. Told inside the transaction that writes them.
 *
 * @param told what they have in common
 * @param notices in the order in which they are to be told
 * @param chosen what recipients asked for, of all who did, by their codes
 * @param kinds what each recipient is, by its code
 */
public record NoticesWritten(
        Told told, List<Written> notices, Map<String, Subscription> chosen, Map<String, Audience> kinds, Instant at) {

    public NoticesWritten {
        notices = List.copyOf(notices);
        chosen = Map.copyOf(chosen);
        kinds = Map.copyOf(kinds);
    }

    /** What a recipient asked for. */
    public Subscription of(Written notice) {
        return chosen.getOrDefault(notice.recipient(), Subscription.USUAL);
    }

    /**
     * What notices tell.
     *
     * @param eventId of the event that they tell
     * @param event short name of what happened
     * @param subject reference of what it happened to
     * @param report reference of the report that this is about or belongs to; null in what is too old to say it
     * @param reasons null if nobody gave any
     */
    public record Told(
            String eventId,
            String event,
            String subject,
            @Nullable String report,
            String title,
            @Nullable String reasons,
            Instant occurredAt) {}

    /**
     * A notice that was written.
     *
     * @param recipient its code
     * @param isUrgent whether it is to be acknowledged, or reminds of that
     * @param acknowledgeBy last day on which it is to be acknowledged; null if it is not to be
     */
    public record Written(
            String id,
            String recipient,
            boolean isUrgent,
            @Nullable LocalDate acknowledgeBy) {}
}
