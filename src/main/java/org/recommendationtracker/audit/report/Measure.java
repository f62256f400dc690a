package org.recommendationtracker.audit.report;

/** A rate of the audit report, with what it means. */
public enum Measure {
    ANSWERED("Answered", "Of all answers that are due, those given: accepted, to be considered further, or rejected."),
    ACCEPTED(
            "Accepted",
            "Of the answers given, those that accept. What was superseded or no longer applies counts in neither number."),
    IMPLEMENTED("Implemented", "Of what was accepted, that which the issuing body has verified as implemented."),
    VERIFIED(
            "Verified as met",
            "Of the times that evidence was judged, those in which the success test was judged met.");

    private final String title;
    private final String definition;

    Measure(String title, String definition) {
        this.title = title;
        this.definition = definition;
    }

    public String title() {
        return title;
    }

    public String definition() {
        return definition;
    }
}
