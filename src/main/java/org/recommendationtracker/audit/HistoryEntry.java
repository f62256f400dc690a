package org.recommendationtracker.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Role;

/**
 * A step or comment of one subject, for those who may know who did it.
 *
 * @param position 1, 2, 3 … without gaps
 * @param who user id
 * @param party code of the office, issuing body or board that they acted for; null if for none, or not kept then
 * @param effectiveOn the day from which the step holds
 * @param recordedAt when the tracker came to know it
 * @param before the fields that the step changed, as they were; null if the step began the subject's life
 * @param after the same fields as the step left them
 * @param comment what the actor remarked; drafting, which only {@link CommentVisibility} may see
 */
public record HistoryEntry(
        int position,
        String step,
        String title,
        String who,
        Role role,
        @Nullable String party,
        LocalDate effectiveOn,
        Instant recordedAt,
        @Nullable Map<String, Object> before,
        Map<String, Object> after,
        @Nullable String comment) {

    /** The same without what the actor remarked, if that is not for these readers. */
    HistoryEntry asSeenBy(CommentVisibility readers) {
        if (readers.allows(role)) {
            return this;
        }
        return new HistoryEntry(position, step, title, who, role, party, effectiveOn, recordedAt, before, after, null);
    }
}
