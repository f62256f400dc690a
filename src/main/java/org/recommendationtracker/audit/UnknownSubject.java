package org.recommendationtracker.audit;

/** Nothing was ever recorded of a recommendation or report with this reference. */
public class UnknownSubject extends RuntimeException {

    UnknownSubject(SubjectKind kind, String reference) {
        super("There is no " + kind.title() + " " + reference + ".");
    }
}
