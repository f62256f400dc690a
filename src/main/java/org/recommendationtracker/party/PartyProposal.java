package org.recommendationtracker.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A party that no list knew, proposed as new by somebody to whose report or history it belongs.
 *
 * @param saidAs its name there
 * @param report reference of that report
 * @param decidedBy user id of the administrator who decided it; null while it is open, as is {@code decidedAt}
 * @param party code of the party that it is now; null unless there is one
 * @param reason why it was refused; null unless it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartyProposal(
        String id,
        PartyKind kind,
        String code,
        String name,
        String saidAs,
        String report,
        State state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String party,
        @Nullable String reason) {

    /** What became of it. */
    public enum State {
        OPEN,
        /** It is a party of its own. */
        ADDED,
        /** It is another name of a party that was known. */
        KNOWN,
        REFUSED
    }

    /** Somebody's wish for one. */
    public record Wanted(PartyKind kind, String saidAs, String code, String name) {}

    /** A name that no list knows. */
    public record Naming(PartyKind kind, String name) {}

    @JsonIgnore
    public boolean isOpen() {
        return state == State.OPEN;
    }
}
