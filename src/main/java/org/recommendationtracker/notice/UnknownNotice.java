package org.recommendationtracker.notice;

import org.recommendationtracker.refusal.Refusal;

/** There is no notice with the id asked for. */
public class UnknownNotice extends Refusal {

    UnknownNotice(String id) {
        super(Reason.UNKNOWN, "There is no notice with the id \"" + id + "\".");
    }
}
