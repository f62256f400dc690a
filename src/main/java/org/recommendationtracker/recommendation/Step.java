package org.recommendationtracker.recommendation;

/** What can happen to a recommendation: a human task completed, or a milestone passed. Each raises one event. */
public enum Step {
    ISSUED("Issued by the panel"),
    SPLIT("Split into parts"),
    PARTS_MOVED("The parts moved on"),
    OWNER_ASSIGNED("Owner assigned"),
    RESPONSE_DRAFTED("Response drafted"),
    RESPONSE_RETURNED("Response returned with comments"),
    ACCEPTED("Accepted"),
    TAKEN_UNDER_CONSIDERATION("To be considered further with partners"),
    REJECTED("Rejected"),
    REJECTION_ACCEPTED("Rejection accepted by the panel"),
    RECONSIDERATION_REQUESTED("Reconsideration requested by the panel"),
    PARTNER_VIEW_RECORDED("Partner's view recorded"),
    PARTNERS_CONSULTED("Partners consulted"),
    CONSIDERATION_ENDED("Review date passed: a decision is due"),
    ACTION_PLANNED("Action planned"),
    DELIVERY_STARTED("Delivery started"),
    ACTION_DELIVERED("Action delivered"),
    EVIDENCE_SUBMITTED("Evidence submitted"),
    VERIFICATION_REQUESTED("Verification requested"),
    VERIFICATION_NOT_MET("Verified: success test not met"),
    VERIFICATION_PARTLY_MET("Verified: success test partly met"),
    IMPLEMENTED("Verified: implemented"),
    CHANGE_LASTED("Checked: the change lasted"),
    CHANGE_NOT_LASTED("Checked: the change did not last"),
    DUE_SOON("Due soon"),
    OVERDUE("Overdue"),
    SECOND_NOTICE("Second notice: overdue"),
    THIRD_NOTICE("Third notice: overdue"),
    REASONS_DEMANDED("Reasons for the delay demanded"),
    REASONS_GIVEN("Reasons for the delay given"),
    EXTENSION_REQUESTED("Later date asked for"),
    EXTENSION_GRANTED("Later date granted"),
    EXTENSION_REFUSED("Later date refused"),
    WITHDRAWAL_PROPOSED("Closure without delivery proposed"),
    WITHDRAWAL_REFUSED("Closure without delivery refused"),
    SUPERSEDED("Superseded by another recommendation"),
    MERGED("Merged into another recommendation"),
    NO_LONGER_APPLICABLE("No longer applicable"),
    ROLLED_FORWARD("Rolled forward into a later report"),
    DUPLICATE_LINKED("Linked with a duplicate"),
    REOPENED("Reopened"),
    CORRECTION_PROPOSED("Correction proposed"),
    CORRECTED("Entry corrected"),
    CORRECTION_DISMISSED("Correction dismissed");

    private final String title;

    Step(String title) {
        this.title = title;
    }

    /** What happened, in the past tense, as shown to people. */
    public String title() {
        return title;
    }
}
