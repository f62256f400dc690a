package org.recommendationtracker.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of notices beside the inbox. */
public interface DeliveryReceipts {

    /** One for each channel through which a notice goes, or went. */
    List<Receipt> of(String noticeId);

    /**
     * What became of a notice in one channel.
     *
     * @param channel its name, as {@code email}
     * @param state queued, sending, sent, delivered, failed, or not-sent if its recipient turned the channel off, or has no
     *     address there any more
     * @param address where it goes or went; null if that is still open
     * @param dueAt when it is sent; null if it was
     * @param acknowledgedAt when it was acknowledged by a link that came this way
     * @param reason why it was not sent, or not yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Receipt(
            String channel,
            String state,
            @Nullable String address,
            Instant queuedAt,
            @Nullable Instant dueAt,
            @Nullable Instant sentAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant failedAt,
            @Nullable Instant acknowledgedAt,
            @Nullable String reason) {}
}
