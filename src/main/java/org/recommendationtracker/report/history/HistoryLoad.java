package org.recommendationtracker.report.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;

/**
 * A history that somebody sent, and what became of it.
 *
 * @param report its reference
 * @param recommendations how many it has
 * @param loadedBy who sent it, in which role and for whom
 * @param decidedBy user id of who confirmed or dismissed it; null while it waits, as is {@code decidedAt}
 */
public record HistoryLoad(
        String id,
        String report,
        int recommendations,
        State state,
        Actor loadedBy,
        Instant loadedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** How far it has come. */
    public enum State {
        PENDING("Waits for a second person"),
        CONFIRMED("Taken over"),
        DISMISSED("Dismissed");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public boolean isPending() {
        return state == State.PENDING;
    }
}
