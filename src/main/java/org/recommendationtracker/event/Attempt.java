package org.recommendationtracker.event;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * An event under way.
 *
 * @param event fails where the event did not arrive
 * @param state likewise for the recommendation's state; done from the beginning where none is sent
 */
record Attempt(OutboxEntry entry, CompletableFuture<Void> event, CompletableFuture<Void> state) {

    CompletableFuture<Void> whole() {
        return CompletableFuture.allOf(event, state);
    }

    /** Why it did not arrive; null where it did or where that is still open. */
    @Nullable Throwable failure() {
        return event.isCompletedExceptionally() ? reason(event) : reason(state);
    }

    /** Whether the producer could not even take it, since no broker answers. */
    boolean isUnreachable() {
        return failure() instanceof RetriableException;
    }

    /** Whether it failed in a way that may have left the producer unusable. */
    boolean isBroken() {
        Throwable failure = failure();
        return failure != null && !(failure instanceof RetriableException);
    }

    private static @Nullable Throwable reason(CompletableFuture<Void> result) {
        return result.isCompletedExceptionally()
                ? result.handle((done, failure) -> failure).join()
                : null;
    }
}
