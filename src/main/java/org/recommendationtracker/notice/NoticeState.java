package org.recommendationtracker.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the recipient sees of a notice.
 *
 * @param event short name of what happened, such as {@code accepted} or {@code report-published}
 * @param subject reference of the recommendation or report
 * @param report reference of the report that it is about or belongs to; null in what is too old to say it
 * @param title what happened, in a sentence
 * @param reasons why it was decided so, or the beginning of that; null if nobody gave reasons
 * @param eventId of a reminder, the event of the notice of which it reminds
 * @param acknowledgedBy user id; seen only by those who may read the inbox
 * @param acknowledgeBy the last day on which its recipient is to acknowledge it; null if nobody waits for it
 * @param reminder what was said last to its recipient because it was not acknowledged
 * @param lateReasons why it was acknowledged only after reasons had been demanded, in the recipient's words; public
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeState(
        String id,
        String eventId,
        String recipient,
        String event,
        String subject,
        @Nullable String report,
        String title,
        @Nullable String reasons,
        Instant occurredAt,
        Instant queuedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable LocalDate acknowledgeBy,
        @Nullable Reminder reminder,
        @Nullable String lateReasons) {

    /** The path of the page about the subject, of what the recipient chose, or of that which says who has acknowledged what is told about it. */
    public String subjectPage() {
        if (Reminder.of(event).isPresent()) {
            return "/acknowledgements?about=" + subject;
        }
        if (OwnNotices.isOne(event)) {
            return "/subscription?recipient=" + recipient;
        }
        return (event.startsWith("report-") ? "/reports/" : "/recommendations/") + subject;
    }

    /** Whether somebody waits for its recipient to acknowledge it. */
    public boolean awaited() {
        return acknowledgedAt == null && (acknowledgeBy != null || reminder != null);
    }

    /** Whether its recipient is asked why they are so late. */
    public boolean demandsReasons() {
        return reminder == Reminder.REASONS_DEMANDED;
    }
}
