package org.recommendationtracker.report.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.report.ReportSubmission;

/**
 * A history that somebody sent, and what became of it.
 *
 * @param report its reference
 * @param recommendations how many it has
 * @param loadedBy who sent it, in which role and for whom
 * @param decidedBy user id of who confirmed or dismissed it; null while it waits, as is {@code decidedAt}
 * @param takenOver how many of its recommendations are taken over, of which nobody sees any before all are
 * @param takenOverAt when that was; null before the first
 * @param changes cells that were changed from the file as it was sent; null in a list of loads
 * @param failure why it could not be taken over; null unless its state says so
 */
public record HistoryLoad(
        String id,
        String report,
        int recommendations,
        State state,
        Actor loadedBy,
        Instant loadedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        int takenOver,
        @Nullable Instant takenOverAt,
        @Nullable List<CellChange> changes,
        @Nullable String failure) {

    static HistoryLoad pending(ReportSubmission report, Actor loadedBy, Instant loadedAt, CellChanges changes) {
        return new HistoryLoad(
                UUID.randomUUID().toString(),
                report.reference(),
                report.recommendations().size(),
                State.PENDING,
                loadedBy,
                loadedAt,
                null,
                null,
                0,
                null,
                changes.all(),
                null);
    }

    /** How far it has come. */
    public enum State {
        PENDING("Waiting for confirmation", ""),
        BEING_TAKEN_OVER("Being taken over", "This history is confirmed already, and is being taken over."),
        CONFIRMED("Taken over", "This history is decided already."),
        DISMISSED("Dismissed", "This history is decided already."),
        FAILED("Could not be taken over", "This history could not be taken over. Send it again.");

        private final String title;
        private final String refusal;

        State(String title, String refusal) {
            this.title = title;
            this.refusal = refusal;
        }

        /** Why nobody can decide it. */
        String refusal() {
            return refusal;
        }

        public String title() {
            return title;
        }
    }

    public boolean isPending() {
        return state == State.PENDING;
    }
}
