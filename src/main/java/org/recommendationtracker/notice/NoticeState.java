package org.recommendationtracker.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the recipient sees of a notice.
 *
 * @param event short name of what happened, such as {@code accepted} or {@code report-published}
 * @param subject reference of the recommendation or report
 * @param title what happened, in a sentence
 * @param acknowledgedBy user id; seen only by those who may read the inbox
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeState(
        String id,
        String eventId,
        String recipient,
        String event,
        String subject,
        String title,
        Instant occurredAt,
        Instant queuedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy) {

    /** The path of the page about the subject. */
    public String subjectPage() {
        return (event.startsWith("report-") ? "/reports/" : "/recommendations/") + subject;
    }
}
