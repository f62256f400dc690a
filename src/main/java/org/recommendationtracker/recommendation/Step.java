package org.recommendationtracker.recommendation;

import static org.recommendationtracker.party.Role.LSCB;
import static org.recommendationtracker.party.Role.OFFICIALS;
import static org.recommendationtracker.party.Role.PANEL;
import static org.recommendationtracker.party.Role.PRIVATE_OFFICE;

import java.util.Set;
import org.recommendationtracker.party.Role;

/** What can happen to a recommendation: a human task completed, or a milestone passed. Each raises one event. */
public enum Step {
    ISSUED("Issued by the panel"),
    TAKEN_OVER("Taken over from elsewhere", OFFICIALS, PANEL),
    /** What became of it before it was taken over was entered in error. */
    PAST_CORRECTED("Past corrected", OFFICIALS, PANEL),
    /** With its report, which was entered by mistake. */
    TAKEN_BACK("Taken back: entered by mistake"),
    SPLIT("Split into parts", OFFICIALS),
    PARTS_MOVED("The parts moved on"),
    OWNER_ASSIGNED("Owner assigned", OFFICIALS),
    RESPONSE_DRAFTED("Response drafted", OFFICIALS),
    RESPONSE_RETURNED("Response returned with comments", PRIVATE_OFFICE),
    ACCEPTED("Accepted", PRIVATE_OFFICE),
    TAKEN_UNDER_CONSIDERATION("To be considered further with partners", PRIVATE_OFFICE),
    REJECTED("Rejected", PRIVATE_OFFICE),
    REJECTION_ACCEPTED("Rejection accepted by the panel", PANEL),
    RECONSIDERATION_REQUESTED("Reconsideration requested by the panel", PANEL),
    PARTNER_VIEW_RECORDED("Partner's view recorded", OFFICIALS),
    PARTNERS_CONSULTED("Partners consulted", OFFICIALS),
    CONSIDERATION_ENDED("Review date passed: a decision is due"),
    ACTION_PLANNED("Action planned", OFFICIALS),
    DELIVERY_STARTED("Delivery started"),
    ACTION_DELIVERED("Action delivered", OFFICIALS),
    EVIDENCE_SUBMITTED("Evidence submitted", OFFICIALS),
    VERIFICATION_REQUESTED("Verification requested"),
    VERIFICATION_NOT_MET("Verified: success test not met", PANEL),
    VERIFICATION_PARTLY_MET("Verified: success test partly met", PANEL),
    IMPLEMENTED("Verified: implemented", PANEL),
    CHANGE_LASTED("Checked: the change lasted", PANEL),
    CHANGE_NOT_LASTED("Checked: the change did not last", PANEL),
    DUE_SOON("Due soon"),
    OVERDUE("Overdue"),
    SECOND_NOTICE("Second notice: overdue"),
    THIRD_NOTICE("Third notice: overdue"),
    REASONS_DEMANDED("Reasons for the delay demanded"),
    REASONS_GIVEN("Reasons for the delay given", OFFICIALS, PANEL),
    EXTENSION_REQUESTED("Extension requested", OFFICIALS),
    EXTENSION_GRANTED("Extension granted", PRIVATE_OFFICE),
    EXTENSION_REFUSED("Extension refused", PRIVATE_OFFICE),
    WITHDRAWAL_PROPOSED("Withdrawal proposed", OFFICIALS),
    WITHDRAWAL_REFUSED("Withdrawal refused", PANEL),
    SUPERSEDED("Superseded by another recommendation", PANEL),
    MERGED("Merged into another recommendation", PANEL),
    NO_LONGER_APPLICABLE("No longer applicable", PANEL),
    ROLLED_FORWARD("Rolled forward into a later report", PANEL),
    BOARD_REPORTED("Local board reported", LSCB),
    DUPLICATE_LINKED("Linked with a duplicate", OFFICIALS),
    REOPENED("Reopened", PANEL),
    CORRECTION_PROPOSED("Correction proposed", OFFICIALS),
    CORRECTED("Entry corrected", OFFICIALS),
    CORRECTION_DISMISSED("Correction dismissed", OFFICIALS);

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes no other
    private final Set<Role> roles;

    Step(String title, Role... roles) {
        this.title = title;
        this.roles = Set.of(roles);
    }

    /** Who takes it, at the party that it is about; empty if it happens by itself. */
    public Set<Role> roles() {
        return roles;
    }

    /** What happened, in the past tense, as shown to people. */
    public String title() {
        return title;
    }
}
