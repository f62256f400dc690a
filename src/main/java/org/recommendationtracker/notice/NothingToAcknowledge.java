package org.recommendationtracker.notice;

import org.recommendationtracker.refusal.Refusal;

/** Nobody waits for the notice to be acknowledged. */
public class NothingToAcknowledge extends Refusal {

    NothingToAcknowledge() {
        super(Reason.NOT_NOW, "You do not have to acknowledge this notice.");
    }
}
