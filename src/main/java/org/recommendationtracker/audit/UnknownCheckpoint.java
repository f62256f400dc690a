package org.recommendationtracker.audit;

import org.recommendationtracker.refusal.Refusal;

/** No checkpoint with this number was made. */
public class UnknownCheckpoint extends Refusal {

    public UnknownCheckpoint(long number) {
        super(Reason.UNKNOWN, "There is no checkpoint " + number + ".");
    }
}
