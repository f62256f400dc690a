package org.recommendationtracker.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has acknowledged an event.
 *
 * @param subject reference of the recommendation
 * @param title what happened, in a sentence
 * @param acknowledgeBy the last day for those who were told first
 * @param asked how many are to acknowledge it
 * @param acknowledged how many of them have
 * @param late those who have not, and those of whom reasons had to be demanded, as far as the reader may know
 */
public record Acknowledgement(
        String eventId,
        String subject,
        String title,
        Instant occurredAt,
        LocalDate acknowledgeBy,
        long asked,
        long acknowledged,
        List<Late> late) {

    /**
     * Somebody who did not acknowledge it in time.
     *
     * @param name of the board
     * @param reminder what was said to it last; null if nothing was yet
     * @param acknowledgedAt null if it still has not
     * @param reasons for acknowledging it so late, in its own words; null if it gave none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Late(
            String recipient,
            String name,
            @Nullable Reminder reminder,
            @Nullable Instant acknowledgedAt,
            @Nullable String reasons) {}

    public long missing() {
        return asked - acknowledged;
    }
}
