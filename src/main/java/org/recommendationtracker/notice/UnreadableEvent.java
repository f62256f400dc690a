package org.recommendationtracker.notice;

import org.jspecify.annotations.Nullable;

/** A message that is not an event as agreed. Trying it again cannot help: it goes to the dead-letter topic at once. */
public class UnreadableEvent extends RuntimeException {

    UnreadableEvent(String reason) {
        super(reason);
    }

    UnreadableEvent(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
