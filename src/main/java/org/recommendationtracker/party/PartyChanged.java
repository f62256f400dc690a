package org.recommendationtracker.party;

import org.recommendationtracker.refusal.Refusal;

/** Somebody else has changed a party since it was looked at. */
public final class PartyChanged extends Refusal {

    private static final long serialVersionUID = 1L;

    PartyChanged(Party party) {
        super(
                Reason.NOT_NOW,
                "Somebody else has changed %s since you opened it. Open it again to see how it is now."
                        .formatted(party.name()));
    }
}
