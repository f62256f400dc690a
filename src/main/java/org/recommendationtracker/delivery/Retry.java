package org.recommendationtracker.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.text.Excerpt;

/** When a message that was not sent is tried again. */
class Retry {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MAX_REASON = 500;

    /** Of a pause, so that not all come at once when the other side is back. */
    private static final double JITTER = 0.25;

    private final DeliverySettings settings;

    Retry(DeliverySettings settings) {
        this.settings = settings;
    }

    Messages.Result result(Messages.Attempt attempt, Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Sent) {
            return result(attempt, MessageState.SENT, 1, null, now, null);
        }
        if (outcome instanceof Outcome.Refused refused) {
            return result(attempt, MessageState.FAILED, 1, null, now, refused.reason());
        }
        if (outcome instanceof Outcome.Away away) {
            return result(attempt, MessageState.SENDING, 0, now.plus(pause(0)), now, away.reason());
        }
        Outcome.Failed failed = (Outcome.Failed) outcome;
        boolean isOver = now.isAfter(attempt.message().madeAt().plus(settings.giveUpAfter()));
        return isOver
                ? result(attempt, MessageState.FAILED, 1, null, now, failed.reason())
                : result(attempt, MessageState.SENDING, 1, now.plus(pause(attempt.attempts())), now, failed.reason());
    }

    private static Messages.Result result(
            Messages.Attempt attempt,
            MessageState state,
            int tried,
            @Nullable Instant tryAt,
            Instant now,
            @Nullable String reason) {
        return new Messages.Result(
                attempt.message().id(),
                state,
                attempt.attempts() + tried,
                tryAt,
                now,
                reason == null ? null : Excerpt.of(reason, MAX_REASON));
    }

    /** @param attempts that failed before the last one */
    private Duration pause(int attempts) {
        double millis =
                Math.min(settings.firstRetryAfter().toMillis() * Math.pow(2, attempts), (double) LONGEST.toMillis());
        return Duration.ofMillis(Math.round(
                millis * (1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1))));
    }
}
