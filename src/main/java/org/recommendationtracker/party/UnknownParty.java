package org.recommendationtracker.party;

import org.recommendationtracker.refusal.Refusal;

/** There is no party of a kind with a code. */
public final class UnknownParty extends Refusal {

    private static final long serialVersionUID = 1L;

    public UnknownParty(PartyKind kind, String code) {
        super(Reason.UNKNOWN, "There is no %s with the code %s.".formatted(kind.noun(), code));
    }
}
