package org.recommendationtracker.audit;

import org.recommendationtracker.refusal.Refusal;

/** Nothing was ever recorded of a recommendation or report with this reference. */
public class UnknownSubject extends Refusal {

    public UnknownSubject(SubjectKind kind, String reference) {
        super(Reason.UNKNOWN, "There is no " + kind.title() + " " + reference + ".");
    }
}
