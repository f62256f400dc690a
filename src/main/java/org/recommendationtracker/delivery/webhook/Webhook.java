package org.recommendationtracker.delivery.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a recipient's own system hears of notices.
 *
 * @param secret as {@code whsec_} and 32 bytes in base64
 * @param formerSecret with which messages are signed too until {@code formerUntil}; null if there is none
 * @param failingSince since when no message was taken; null if the last one was
 * @param disabledAt when it was turned off; null if it is on
 */
public record Webhook(
        String recipient,
        String address,
        String secret,
        @Nullable String formerSecret,
        @Nullable Instant formerUntil,
        @Nullable Instant failingSince,
        @Nullable Instant disabledAt,
        String changedBy,
        Instant changedAt) {}
