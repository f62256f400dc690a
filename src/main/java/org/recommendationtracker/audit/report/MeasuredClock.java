package org.recommendationtracker.audit.report;

/** A clock as the audit report measures it, with whose it is and what it means. */
public enum MeasuredClock {
    RESPONSE("Response", "Minister’s office", "From issue to the first decision."),
    CONSIDERATION("Consideration", "Minister’s office", "From the decision to consider further to the next decision."),
    DELIVERY(
            "Delivery",
            "Minister’s office",
            "From acceptance to the submission of evidence, and again from a judgement of “not met” to the next submission."),
    ACTION("Actions", "Minister’s office", "From planning an action to its delivery."),
    VERIFICATION("Verification", "Issuing body", "From the submission of evidence to its judgement."),
    ACKNOWLEDGEMENT("Acknowledgement", "Boards", "From the delivery of a notice to its acknowledgement.");

    private final String title;
    private final String whose;
    private final String definition;

    MeasuredClock(String title, String whose, String definition) {
        this.title = title;
        this.whose = whose;
        this.definition = definition;
    }

    public String title() {
        return title;
    }

    /** Who is measured by it. */
    public String whose() {
        return whose;
    }

    public String definition() {
        return definition;
    }
}
