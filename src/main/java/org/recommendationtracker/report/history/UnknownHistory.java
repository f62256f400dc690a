package org.recommendationtracker.report.history;

import org.recommendationtracker.refusal.Refusal;

/** There is no history with an id, or none that the person may know of. */
public final class UnknownHistory extends Refusal {

    private static final long serialVersionUID = 1L;

    UnknownHistory(String id) {
        super(Reason.UNKNOWN, "There is no history %s.".formatted(id));
    }
}
