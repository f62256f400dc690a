package org.recommendationtracker.acceptance;

import static org.recommendationtracker.acceptance.Moves.*;
import static org.recommendationtracker.acceptance.Route.called;

import java.util.List;
import java.util.stream.Stream;
import org.recommendationtracker.recommendation.Status;

/** The ways that a recommendation can go, chapter by chapter. Every one begins on 31 July 2014, a Thursday. */
public final class Routes {

    public static final Route ACCEPTED = called("Accepted")
            .moves(ASSIGN, ACCEPT, SIGN_OFF)
            .raises("issued owner-assigned response-drafted accepted")
            .takes("assign-owner draft-response sign-off-response accepted")
            .avoids("consult-partners under-consideration rejected")
            .clocks("RESPONSE 2015-01-27", "DELIVERY 2015-07-31 running")
            .endsAs(Status.ACCEPTED);

    public static final Route REJECTED = called("Rejected")
            .moves(ASSIGN, REJECT, SIGN_OFF)
            .raises("issued owner-assigned response-drafted rejected")
            .takes("rejected respond-to-rejection")
            .avoids("accepted under-consideration plan-action verify implemented rejection-final")
            .clocks("RESPONSE 2015-01-27")
            .endsAs(Status.REJECTED);

    private static final Route CONSIDERED = called("Taken under consideration")
            .moves(ASSIGN, CONSIDER, SIGN_OFF)
            .raises("issued owner-assigned response-drafted taken-under-consideration")
            .takes("under-consideration consult-partners")
            .avoids("accepted rejected")
            .clocks("RESPONSE 2015-01-27", "CONSIDERATION 2014-10-31 running")
            .endsAs(Status.UNDER_CONSIDERATION);

    private static final Route DELIVERING = called("Delivery started")
            .after(ACCEPTED, PLAN)
            .raises("action-planned delivery-started")
            .takes("plan-action delivery-started deliver-action")
            .avoids("submit-evidence verify")
            .clocks("RESPONSE 2015-01-27", "DELIVERY 2015-07-31 running", "DELIVERY of A1 2015-02-28 running")
            .endsAs(Status.IN_PROGRESS);

    private static final Route AWAITING_VERIFICATION = called("Evidence submitted")
            .after(DELIVERING, deliver(1), EVIDENCE)
            .raises("action-delivered evidence-submitted verification-requested")
            .takes("action-delivered submit-evidence awaiting-verification verify")
            .avoids("implemented")
            .clocks(
                    "RESPONSE 2015-01-27",
                    "DELIVERY 2015-07-31",
                    "DELIVERY of A1 2015-02-28",
                    "VERIFICATION 2014-09-29 running")
            .endsAs(Status.AWAITING_VERIFICATION);

    public static final Route IMPLEMENTED = called("Accepted and implemented")
            .after(AWAITING_VERIFICATION, MET)
            .raises("implemented")
            .takes("accepted delivery-started awaiting-verification implemented")
            .avoids("consult-partners under-consideration rejected check-lasting")
            .clocks(
                    "RESPONSE 2015-01-27",
                    "DELIVERY 2015-07-31",
                    "DELIVERY of A1 2015-02-28",
                    "VERIFICATION 2014-09-29")
            .endsAs(Status.IMPLEMENTED);

    public static final Route RETURNED = called("Sign-off returned once with comments")
            .moves(ASSIGN, ACCEPT, RETURN, ACCEPT, SIGN_OFF)
            .raises("issued owner-assigned response-drafted response-returned response-drafted accepted")
            .takes("accepted")
            .avoids("consult-partners rejected")
            .clocks("RESPONSE 2015-01-27", "DELIVERY 2015-07-31 running")
            .endsAs(Status.ACCEPTED);

    public static final Route CONSIDERED_THEN_ACCEPTED = called("Considered with two partners, then accepted")
            .after(CONSIDERED, HEAR_ONE, HEAR_LAST, ACCEPT, SIGN_OFF)
            .raises("partner-view-recorded partner-view-recorded partners-consulted response-drafted accepted")
            .takes("under-consideration consult-partners consult-more accepted")
            .avoids("rejected end-consideration")
            .clocks("RESPONSE 2015-01-27", "CONSIDERATION 2014-10-31", "DELIVERY 2015-07-31 running")
            .endsAs(Status.ACCEPTED);

    public static final Route CONSIDERED_THEN_REJECTED = called("Considered with partners, then rejected")
            .after(CONSIDERED, HEAR_LAST, REJECT, SIGN_OFF, ACCEPT_REJECTION)
            .raises("partner-view-recorded partners-consulted response-drafted rejected rejection-accepted")
            .takes("under-consideration rejected rejection-accepted")
            .avoids("accepted plan-action implemented")
            .clocks("RESPONSE 2015-01-27", "CONSIDERATION 2014-10-31")
            .endsAs(Status.REJECTED);

    public static final Route TWO_ACTIONS = called("Two actions, delivered side by side")
            .after(ACCEPTED, PLAN_MORE, PLAN, deliver(2), deliver(1), EVIDENCE, verify("EXCEEDED"))
            .raises("action-planned action-planned delivery-started action-delivered action-delivered"
                    + " evidence-submitted verification-requested implemented")
            .takes("plan-more implemented")
            .avoids("consult-partners rejected")
            .clocks(
                    "RESPONSE 2015-01-27",
                    "DELIVERY 2015-07-31",
                    "DELIVERY of A1 2015-02-28",
                    "DELIVERY of A2 2015-02-28",
                    "VERIFICATION 2014-09-29")
            .endsAs(Status.IMPLEMENTED);

    public static final Route VERIFICATION_NOT_MET = called("Verification not met once, planned and delivered anew")
            .after(AWAITING_VERIFICATION, verify("NOT_MET"), PLAN, deliver(2), MORE_EVIDENCE, EVIDENCE, MET)
            .raises("verification-not-met action-planned action-delivered evidence-submitted evidence-submitted"
                    + " verification-requested implemented")
            .takes("verified plan-action evidence-more implemented")
            .avoids("consult-partners rejected")
            .clocks(
                    "RESPONSE 2015-01-27",
                    "DELIVERY 2015-07-31",
                    "DELIVERY of A1 2015-02-28",
                    "VERIFICATION 2014-09-29",
                    "DELIVERY 2015-07-31",
                    "DELIVERY of A2 2015-02-28",
                    "VERIFICATION 2014-09-29")
            .endsAs(Status.IMPLEMENTED);

    private static final Route RESPONSE_LATE = called("Response late until reasons are demanded")
            .moves(days(230))
            .raises("issued due-soon overdue second-notice third-notice reasons-demanded")
            .takes("reasons-demanded give-reasons")
            .avoids("explain-late-verification reasons-given")
            .clocks("RESPONSE 2015-01-27 REASONS_DEMANDED running")
            .endsAs(Status.ISSUED);

    private static final Route VERIFICATION_LATE = called("Verification late until reasons are demanded")
            .after(AWAITING_VERIFICATION, days(120))
            .raises("due-soon overdue second-notice third-notice reasons-demanded");

    private static final Route SUPERSEDED = called("Superseded before it is answered")
            .moves(ASSIGN, proposeWithdrawal("SUPERSEDED"), consent(1))
            .raises("issued owner-assigned withdrawal-proposed superseded")
            .takes("consent-to-withdrawal consented taken-out ended")
            .avoids("draft-response-to-sign-off-response rejected accepted not-consented")
            .clocks("RESPONSE 2015-01-27")
            .endsAs(Status.SUPERSEDED);

    static final List<Route> ANSWERING = List.of(
            ACCEPTED,
            RETURNED,
            CONSIDERED_THEN_ACCEPTED,
            CONSIDERED_THEN_REJECTED,
            called("Rejected, and the panel accepts it")
                    .after(REJECTED, ACCEPT_REJECTION)
                    .raises("rejection-accepted")
                    .takes("reconsider rejection-accepted")
                    .avoids("rejection-stands rejection-final")
                    .clocks("RESPONSE 2015-01-27")
                    .endsAs(Status.REJECTED),
            called("Rejected, and the panel is silent for twenty working days")
                    .after(REJECTED, days(30))
                    .raises("")
                    .takes("reconsideration-over rejection-stands")
                    .avoids("rejection-accepted rejection-final")
                    .clocks("RESPONSE 2015-01-27")
                    .endsAs(Status.REJECTED),
            called("Rejected, reconsidered at the panel's request, and accepted")
                    .after(REJECTED, RECONSIDER, ACCEPT, SIGN_OFF)
                    .raises("reconsideration-requested response-drafted accepted")
                    .takes("reconsider accepted")
                    .avoids("rejection-accepted rejection-final")
                    .clocks("RESPONSE 2015-01-27", "CONSIDERATION 2014-10-29", "DELIVERY 2015-07-31 running")
                    .endsAs(Status.ACCEPTED),
            called("Rejected, reconsidered, and rejected for good")
                    .after(REJECTED, RECONSIDER, REJECT, SIGN_OFF)
                    .raises("reconsideration-requested response-drafted rejected")
                    .takes("reconsidered rejection-final")
                    .avoids("accepted rejection-accepted")
                    .clocks("RESPONSE 2015-01-27", "CONSIDERATION 2014-10-29")
                    .endsAs(Status.REJECTED),
            called("The review date ends the consultation and forces a decision")
                    .after(CONSIDERED, days(93), ACCEPT, SIGN_OFF)
                    .raises("due-soon consideration-ended overdue response-drafted accepted")
                    .takes("review-date end-consideration accepted")
                    .avoids("consult-more rejected")
                    .clocks("RESPONSE 2015-01-27", "CONSIDERATION 2014-10-31 OVERDUE", "DELIVERY 2015-07-31 running")
                    .endsAs(Status.ACCEPTED));

    static final List<Route> DELIVERY = List.of(
            IMPLEMENTED,
            TWO_ACTIONS,
            VERIFICATION_NOT_MET,
            called("Verification partly met: back to planning")
                    .after(AWAITING_VERIFICATION, verify("PARTLY_MET"), PLAN, deliver(2), EVIDENCE, MET)
                    .raises("verification-partly-met action-planned action-delivered evidence-submitted"
                            + " verification-requested implemented")
                    .takes("verified implemented")
                    .avoids("rejected")
                    .clocks(
                            "RESPONSE 2015-01-27",
                            "DELIVERY 2015-07-31",
                            "DELIVERY of A1 2015-02-28",
                            "VERIFICATION 2014-09-29",
                            "DELIVERY 2015-07-31",
                            "DELIVERY of A2 2015-02-28",
                            "VERIFICATION 2014-09-29")
                    .endsAs(Status.IMPLEMENTED),
            called("Implemented, and a board reports what it sees, in each of two years")
                    .after(IMPLEMENTED, REPORT_CHANGE, days(160), REPORT_CHANGE)
                    .raises("board-reported board-reported")
                    .takes("report-local-change reported")
                    .avoids("check-lasting reopened")
                    .clocks(
                            "RESPONSE 2015-01-27",
                            "DELIVERY 2015-07-31",
                            "DELIVERY of A1 2015-02-28",
                            "VERIFICATION 2014-09-29")
                    .endsAs(Status.IMPLEMENTED),
            called("Met by an alternative")
                    .after(AWAITING_VERIFICATION, verify("MET_BY_ALTERNATIVE"))
                    .raises("implemented")
                    .takes("implemented")
                    .avoids("rejected check-lasting")
                    .clocks(
                            "RESPONSE 2015-01-27",
                            "DELIVERY 2015-07-31",
                            "DELIVERY of A1 2015-02-28",
                            "VERIFICATION 2014-09-29")
                    .endsAs(Status.IMPLEMENTED),
            called("Implemented, and it lasted a year")
                    .after(IMPLEMENTED, days(365), LASTED)
                    .raises("change-lasted")
                    .takes("lasting-check-due check-lasting change-lasted")
                    .avoids("ended")
                    .clocks(
                            "RESPONSE 2015-01-27",
                            "DELIVERY 2015-07-31",
                            "DELIVERY of A1 2015-02-28",
                            "VERIFICATION 2014-09-29")
                    .endsAs(Status.IMPLEMENTED),
            called("Implemented, but it did not last: delivered anew in new time")
                    .after(IMPLEMENTED, days(365), NOT_LASTED, PLAN_ANEW, deliver(2), EVIDENCE, MET)
                    .raises("change-not-lasted action-planned action-delivered evidence-submitted"
                            + " verification-requested implemented")
                    .takes("check-lasting lasted implemented")
                    .avoids("change-lasted ended")
                    .clocks(
                            "RESPONSE 2015-01-27",
                            "DELIVERY 2015-07-31",
                            "DELIVERY of A1 2015-02-28",
                            "VERIFICATION 2014-09-29",
                            "DELIVERY 2016-01-27",
                            "DELIVERY of A2 2016-02-29",
                            "VERIFICATION 2015-09-29")
                    .endsAs(Status.IMPLEMENTED));

    static final List<Route> CLOCKS = List.of(
            called("Reminded, and answered in time")
                    .moves(days(160), ASSIGN, REJECT, SIGN_OFF)
                    .raises("issued due-soon owner-assigned response-drafted rejected")
                    .avoids("reasons-demanded give-reasons")
                    .clocks("RESPONSE 2015-01-27 DUE_SOON")
                    .endsAs(Status.REJECTED),
            called("Late until reasons are demanded, and given")
                    .after(RESPONSE_LATE, explain(1), ASSIGN, REJECT, SIGN_OFF)
                    .raises("reasons-given owner-assigned response-drafted rejected")
                    .takes("give-reasons reasons-given")
                    .avoids("done-late explain-late-verification")
                    .clocks("RESPONSE 2015-01-27 REASONS_DEMANDED")
                    .endsAs(Status.REJECTED),
            called("Done late, while reasons are demanded")
                    .after(RESPONSE_LATE, ASSIGN, REJECT, SIGN_OFF)
                    .raises("owner-assigned response-drafted rejected")
                    .takes("late-clock-stopped done-late")
                    .avoids("reasons-given")
                    .clocks("RESPONSE 2015-01-27 REASONS_DEMANDED")
                    .endsAs(Status.REJECTED),
            called("An extension is granted while reasons are demanded: the ladder begins anew")
                    .after(RESPONSE_LATE, askFor("", "2015-12-31"), grant(1), days(270), ASSIGN, REJECT, SIGN_OFF)
                    .raises("extension-requested extension-granted due-soon owner-assigned response-drafted rejected")
                    .takes("late-date-moved extended granted")
                    .avoids("reasons-given done-late refused")
                    .clocks("RESPONSE 2015-01-27 > 2015-12-31 (1) DUE_SOON")
                    .endsAs(Status.REJECTED),
            called("A response's date is moved before it is late")
                    .moves(ASSIGN, askFor("", "2015-04-30"), grant(1), days(200), ACCEPT, SIGN_OFF)
                    .raises("issued owner-assigned extension-requested extension-granted response-drafted accepted")
                    .takes("granted")
                    .avoids("refused")
                    .clocks("RESPONSE 2015-01-27 > 2015-04-30 (1)", "DELIVERY 2015-07-31 running")
                    .endsAs(Status.ACCEPTED),
            called("An extension is refused, and the action delivered late")
                    .after(DELIVERING, askFor("/A1", "2015-05-31"), refuse(1), days(215), deliver(1), EVIDENCE, MET)
                    .raises("extension-requested extension-refused due-soon overdue action-delivered"
                            + " evidence-submitted verification-requested implemented")
                    .takes("decide-extension refused")
                    .avoids("granted")
                    .clocks(
                            "RESPONSE 2015-01-27",
                            "DELIVERY 2015-07-31",
                            "DELIVERY of A1 2015-02-28 OVERDUE",
                            "VERIFICATION 2015-05-02")
                    .endsAs(Status.IMPLEMENTED),
            called("An action's date is moved twice, and both slips stay visible")
                    .after(
                            DELIVERING,
                            askFor("/A1", "2015-03-31"),
                            grant(1),
                            askFor("/A1", "2015-04-30"),
                            grant(2),
                            deliver(1),
                            EVIDENCE,
                            MET)
                    .raises("extension-requested extension-granted extension-requested extension-granted"
                            + " action-delivered evidence-submitted verification-requested implemented")
                    .takes("granted")
                    .avoids("refused")
                    .clocks(
                            "RESPONSE 2015-01-27",
                            "DELIVERY 2015-07-31",
                            "DELIVERY of A1 2015-02-28 > 2015-04-30 (2)",
                            "VERIFICATION 2014-09-29")
                    .endsAs(Status.IMPLEMENTED),
            called("An extension is requested, but the action is delivered first: the request lapses")
                    .after(DELIVERING, askFor("/A1", "2015-05-31"), deliver(1), EVIDENCE, MET)
                    .raises("extension-requested action-delivered evidence-submitted verification-requested"
                            + " implemented")
                    .takes("lapsed-meanwhile lapsed")
                    .avoids("granted refused")
                    .clocks(
                            "RESPONSE 2015-01-27",
                            "DELIVERY 2015-07-31",
                            "DELIVERY of A1 2015-02-28",
                            "VERIFICATION 2014-09-29")
                    .endsAs(Status.IMPLEMENTED),
            called("Consideration is extended, and the new review date holds")
                    .after(CONSIDERED, askFor("", "2014-12-31"), grant(1), days(154), REJECT, SIGN_OFF)
                    .raises("extension-requested extension-granted due-soon consideration-ended overdue"
                            + " response-drafted rejected")
                    .takes("review-date end-consideration")
                    .avoids("consult-more")
                    .clocks("RESPONSE 2015-01-27", "CONSIDERATION 2014-10-31 > 2014-12-31 (1) OVERDUE")
                    .endsAs(Status.REJECTED),
            called("The panel is late with its verification, and gives its reasons")
                    .after(VERIFICATION_LATE, EXPLAIN_VERIFICATION, MET)
                    .raises("reasons-given implemented")
                    .takes("who-is-late explain-late-verification verification-explained")
                    .avoids("give-reasons verified-late")
                    .clocks(
                            "RESPONSE 2015-01-27",
                            "DELIVERY 2015-07-31",
                            "DELIVERY of A1 2015-02-28",
                            "VERIFICATION 2014-09-29 REASONS_DEMANDED")
                    .endsAs(Status.IMPLEMENTED),
            called("The panel verifies late, while reasons are demanded of it")
                    .after(VERIFICATION_LATE, MET)
                    .raises("implemented")
                    .takes("late-verification-done verified-late")
                    .avoids("give-reasons verification-explained")
                    .clocks(
                            "RESPONSE 2015-01-27",
                            "DELIVERY 2015-07-31",
                            "DELIVERY of A1 2015-02-28",
                            "VERIFICATION 2014-09-29 REASONS_DEMANDED")
                    .endsAs(Status.IMPLEMENTED));

    static final List<Route> CLOSING = List.of(
            SUPERSEDED,
            called("Merged into another while its action is under way")
                    .after(DELIVERING, proposeWithdrawal("MERGED"), consent(1))
                    .raises("withdrawal-proposed merged")
                    .takes("taken-out consented")
                    .avoids("action-delivered submit-evidence")
                    .clocks("RESPONSE 2015-01-27", "DELIVERY 2015-07-31", "DELIVERY of A1 2015-02-28")
                    .endsAs(Status.SUPERSEDED),
            called("No longer applicable, while it is under consideration")
                    .after(CONSIDERED, proposeWithdrawal("NO_LONGER_APPLICABLE"), consent(1))
                    .raises("withdrawal-proposed no-longer-applicable")
                    .takes("taken-out consented")
                    .avoids("consult-more accepted")
                    .clocks("RESPONSE 2015-01-27", "CONSIDERATION 2014-10-31")
                    .endsAs(Status.NO_LONGER_APPLICABLE),
            called("Withdrawal refused by the panel")
                    .moves(ASSIGN, proposeWithdrawal("NO_LONGER_APPLICABLE"), withhold(1), ACCEPT, SIGN_OFF)
                    .raises("issued owner-assigned withdrawal-proposed withdrawal-refused response-drafted accepted")
                    .takes("not-consented accepted")
                    .avoids("taken-out consented")
                    .clocks("RESPONSE 2015-01-27", "DELIVERY 2015-07-31 running")
                    .endsAs(Status.ACCEPTED),
            called("Withdrawal proposed, but rejected first: the proposal lapses")
                    .moves(ASSIGN, proposeWithdrawal("NO_LONGER_APPLICABLE"), REJECT, SIGN_OFF)
                    .raises("issued owner-assigned withdrawal-proposed response-drafted rejected")
                    .takes("lapsed-meanwhile lapsed")
                    .avoids("consented not-consented")
                    .clocks("RESPONSE 2015-01-27")
                    .endsAs(Status.REJECTED),
            called("Reopened after a rejection, and accepted")
                    .after(REJECTED, ACCEPT_REJECTION, REOPEN, ACCEPT, SIGN_OFF)
                    .raises("rejection-accepted reopened response-drafted accepted")
                    .takes("reopened answer-anew open-again accepted")
                    .avoids("ended plan-more")
                    .clocks("RESPONSE 2015-01-27", "RESPONSE 2015-01-27", "DELIVERY 2015-07-31 running")
                    .endsAs(Status.ACCEPTED),
            called("Reopened while the panel thinks about a rejection")
                    .after(REJECTED, REOPEN, REJECT, SIGN_OFF)
                    .raises("reopened response-drafted rejected")
                    .takes("taken-out reopened")
                    .avoids("rejection-accepted")
                    .clocks("RESPONSE 2015-01-27", "RESPONSE 2015-01-27")
                    .endsAs(Status.REJECTED),
            called("Reopened after it was implemented, and delivered anew")
                    .after(IMPLEMENTED, days(100), REOPEN, PLAN, deliver(2), EVIDENCE, MET)
                    .raises("reopened action-planned action-delivered evidence-submitted verification-requested"
                            + " implemented")
                    .takes("reopened answer-anew taken-out implemented")
                    .avoids("check-lasting")
                    .clocks(
                            "RESPONSE 2015-01-27",
                            "DELIVERY 2015-07-31",
                            "DELIVERY of A1 2015-02-28",
                            "VERIFICATION 2014-09-29",
                            "DELIVERY 2015-07-31",
                            "DELIVERY of A2 2015-02-28",
                            "VERIFICATION 2015-01-07")
                    .endsAs(Status.IMPLEMENTED),
            called("Reopened after it was superseded")
                    .after(SUPERSEDED, REOPEN, REJECT, SIGN_OFF)
                    .raises("reopened response-drafted rejected")
                    .takes("reopened answer-anew rejected")
                    .avoids("plan-action")
                    .clocks("RESPONSE 2015-01-27", "RESPONSE 2015-01-27")
                    .endsAs(Status.REJECTED),
            called("An entry made in error, corrected by a second person")
                    .after(ACCEPTED, proposeCorrection(), decideCorrection("CONFIRMED"))
                    .raises("correction-proposed corrected")
                    .takes("confirm-correction corrected")
                    .avoids("dismissed")
                    .clocks("RESPONSE 2015-01-27", "DELIVERY 2015-07-31 running")
                    .endsAs(Status.ACCEPTED),
            called("A correction dismissed")
                    .after(ACCEPTED, proposeCorrection(), decideCorrection("DISMISSED"))
                    .raises("correction-proposed correction-dismissed")
                    .takes("confirm-correction dismissed")
                    .avoids("corrected")
                    .clocks("RESPONSE 2015-01-27", "DELIVERY 2015-07-31 running")
                    .endsAs(Status.ACCEPTED));

    /** Every way. */
    public static final List<Route> ALL = Stream.of(ANSWERING, DELIVERY, CLOCKS, CLOSING)
            .flatMap(List::stream)
            .toList();

    private Routes() {}
}
