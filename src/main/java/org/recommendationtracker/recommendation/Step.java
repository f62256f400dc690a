package org.recommendationtracker.recommendation;

/** What can happen to a recommendation: a human task completed, or a milestone passed. Each raises one event. */
public enum Step {
    ISSUED("Issued by the panel"),
    OWNER_ASSIGNED("Owner assigned"),
    RESPONSE_DRAFTED("Response drafted"),
    RESPONSE_RETURNED("Response returned with comments"),
    ACCEPTED("Accepted"),
    TAKEN_UNDER_CONSIDERATION("To be considered further with partners"),
    REJECTED("Rejected"),
    PARTNERS_CONSULTED("Partners consulted"),
    ACTION_PLANNED("Action planned"),
    DELIVERY_STARTED("Delivery started"),
    ACTION_DELIVERED("Action delivered"),
    EVIDENCE_SUBMITTED("Evidence submitted"),
    VERIFICATION_REQUESTED("Verification requested"),
    VERIFICATION_NOT_MET("Verified: success test not met"),
    IMPLEMENTED("Verified: implemented");

    private final String title;

    Step(String title) {
        this.title = title;
    }

    /** What happened, in the past tense, as shown to people. */
    public String title() {
        return title;
    }
}
