package org.recommendationtracker.audit.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check of the whole audit trail, as far as it has come.
 *
 * @param finishedAt null while it goes on, or if the node that did it ended
 * @param entries how many it has looked at
 * @param entriesInAll how many there were when it began
 * @param checkpoints how many it has compared
 * @param problemCount how many it has found; {@code problems} has the first of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verification(
        Instant startedAt,
        @Nullable Instant finishedAt,
        State state,
        long entries,
        long entriesInAll,
        long checkpoints,
        long problemCount,
        List<Problem> problems) {

    /** How far it has come. */
    public enum State {
        RUNNING,
        /** The node that did it ended. */
        INTERRUPTED,
        INTACT,
        BROKEN
    }

    /** The same for those who may not know whose entries they are. */
    public Verification withoutProblems() {
        return new Verification(
                startedAt, finishedAt, state, entries, entriesInAll, checkpoints, problemCount, List.of());
    }
}
