package org.recommendationtracker.acceptance;

import java.util.Map;

/** What the demo users enter. Every route begins on 31 July 2014. */
final class Moves {

    static final Move ASSIGN = by("official", "assign-owner", Map.of("owner", "Child protection policy team"));
    static final Move.Fill ACCEPT = by(
            "official",
            "draft-response",
            Map.of(
                    "decision", "ACCEPTED",
                    "extent", "IN_FULL",
                    "reasons", "Boards need to know when a review must begin.",
                    "successTest", "Revised statutory guidance is published.",
                    "targetDate", "2015-07-31"));
    static final Move CONSIDER = by(
            "official",
            "draft-response",
            Map.of(
                    "decision", "UNDER_CONSIDERATION",
                    "reasons", "The partners who would carry the cost are to be asked first.",
                    "reviewDate", "2014-10-31"));
    static final Move REJECT = by(
            "official",
            "draft-response",
            Map.of("decision", "REJECTED", "reasons", "The inspectorate does this already."));
    static final Move SIGN_OFF = by("minister", "sign-off-response", Map.of("outcome", "SIGNED_OFF"));
    static final Move RETURN =
            by("minister", "sign-off-response", Map.of("outcome", "RETURNED", "comments", "Say by when."));
    static final Move HEAR_ONE = consult("Association of Directors of Children's Services", true);
    static final Move HEAR_LAST = consult("Association of Chief Police Officers", false);
    static final Move ACCEPT_REJECTION = by("panel", "respond-to-rejection", Map.of("outcome", "ACCEPTED"));
    static final Move RECONSIDER =
            by("panel", "respond-to-rejection", Map.of("outcome", "RECONSIDER", "reasons", "It does not."));
    static final Move PLAN = plan("2015-02-28", false);
    static final Move PLAN_MORE = plan("2015-02-28", true);
    static final Move PLAN_ANEW = plan("2016-02-29", false);
    static final Move.Fill EVIDENCE = evidence(false);
    static final Move MORE_EVIDENCE = evidence(true);
    static final Move.Fill MET = verify("MET");
    static final Move LASTED = by("panel", "check-lasting", Map.of("outcome", "LASTED", "reasons", "Still in force."));
    static final Move NOT_LASTED =
            by("panel", "check-lasting", Map.of("outcome", "NOT_LASTED", "reasons", "It was withdrawn."));
    static final Move REOPEN =
            new Move.Start("panel", "reopening", "", Map.of("reasons", "New cases show that it is needed."));

    static final Move EXPLAIN_VERIFICATION = new Move.Fill(
            "panel", "explain-late-verification", "/C4", Map.of("reasons", "A member of the panel fell ill."));

    /** What a board reports with, beside the reference. */
    static final Map<String, String> LOCAL_CHANGE =
            Map.of("change", "PARTLY_VISIBLE", "account", "Half of our reviews begin in time.");

    static final Move REPORT_CHANGE = new Move.Start("norfolk", "board-report", "", LOCAL_CHANGE);

    /** What an extension is asked with, beside the reference. */
    static final Map<String, String> EXTENSION =
            Map.of("newDate", "2016-01-31", "reasons", "A consultation takes longer.");

    /** What a correction is proposed with, beside the reference. */
    static final Map<String, String> CORRECTION =
            Map.of("entry", "OWNER", "value", "Safeguarding team", "reasons", "The wrong line was copied.");

    private Moves() {}

    static Move.Fill by(String userId, String step, Map<String, ?> form) {
        return new Move.Fill(userId, step, "", form);
    }

    static Move days(int days) {
        return new Move.Pass(days);
    }

    static Move deliver(int action) {
        return new Move.Fill(
                "official",
                "deliver-action",
                "/A" + action,
                Map.of("deliveredOn", "2014-07-31", "summary", "Published."));
    }

    static Move.Fill verify(String outcome) {
        return by("panel", "verify", Map.of("outcome", outcome, "reasons", "The guidance says what it says."));
    }

    static Move askFor(String suffix, String newDate) {
        return new Move.Start(
                "official", "extension", suffix, Map.of("newDate", newDate, "reasons", "A consultation takes longer."));
    }

    static Move grant(int request) {
        return new Move.Fill("minister", "decide-extension", "/X" + request, Map.of("outcome", "GRANTED"));
    }

    static Move refuse(int request) {
        return new Move.Fill(
                "minister",
                "decide-extension",
                "/X" + request,
                Map.of("outcome", "REFUSED", "reasons", "Children cannot wait."));
    }

    static Move explain(int clock) {
        return new Move.Fill("official", "give-reasons", "/C" + clock, Map.of("reasons", "The team was moved."));
    }

    /** The successor is the first recommendation of the demo report that is open. */
    static Move proposeWithdrawal(String ground) {
        return new Move.Start(
                "official",
                "withdrawal",
                "",
                ground.equals("NO_LONGER_APPLICABLE")
                        ? Map.of("ground", ground, "reasons", "The boards are abolished.")
                        : Map.of("ground", ground, "successor", "SCRP-EXAMPLE-01", "reasons", "It asks for the same."));
    }

    static Move consent(int proposal) {
        return new Move.Fill("panel", "consent-to-withdrawal", "/W" + proposal, Map.of("outcome", "CONSENTED"));
    }

    static Move withhold(int proposal) {
        return new Move.Fill(
                "panel",
                "consent-to-withdrawal",
                "/W" + proposal,
                Map.of("outcome", "REFUSED", "reasons", "It is still needed."));
    }

    static Move proposeCorrection() {
        return new Move.Start("official", "correction", "", CORRECTION);
    }

    static Move decideCorrection(String outcome) {
        return new Move.Fill("official2", "confirm-correction", "/K1", Map.of("outcome", outcome));
    }

    private static Move consult(String partner, boolean another) {
        return by(
                "official",
                "consult-partners",
                Map.of("partner", partner, "view", "In favour.", "addAnother", another));
    }

    private static Move plan(String dueDate, boolean another) {
        return by(
                "official",
                "plan-action",
                Map.of(
                        "description",
                        "Revise the guidance.",
                        "owner",
                        "Guidance unit",
                        "dueDate",
                        dueDate,
                        "addAnother",
                        another));
    }

    private static Move.Fill evidence(boolean another) {
        return by(
                "official",
                "submit-evidence",
                Map.of(
                        "address",
                        "https://www.gov.uk/government/publications/working-together",
                        "publishedOn",
                        "2014-07-31",
                        "shows",
                        "Chapter 4 says when a review must begin.",
                        "addAnother",
                        another));
    }
}
