package org.recommendationtracker.acceptance;

import static org.recommendationtracker.acceptance.Route.Move.by;

import java.util.List;
import java.util.Map;
import org.recommendationtracker.recommendation.Status;

/** The main routes of a recommendation from issue to closure: what people do, and all that must come of it. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are
public enum Route {
    ACCEPTED_AND_IMPLEMENTED(
            Status.IMPLEMENTED,
            List.of(
                    Moves.ASSIGN,
                    Moves.ACCEPT,
                    Moves.SIGN_OFF,
                    Moves.plan(true),
                    Moves.plan(false),
                    Moves.deliver(1),
                    Moves.deliver(2),
                    Moves.EVIDENCE,
                    Moves.MET),
            List.of(
                    "issued",
                    "owner-assigned",
                    "response-drafted",
                    "accepted",
                    "action-planned",
                    "action-planned",
                    "delivery-started",
                    "action-delivered",
                    "action-delivered",
                    "evidence-submitted",
                    "verification-requested",
                    "implemented"),
            List.of("accepted", "delivery-started", "awaiting-verification", "implemented"),
            List.of("consult-partners", "under-consideration", "rejected")),

    SIGN_OFF_RETURNED_ONCE(
            Status.IMPLEMENTED,
            List.of(
                    Moves.ASSIGN,
                    Moves.ACCEPT,
                    Moves.RETURN,
                    Moves.ACCEPT,
                    Moves.SIGN_OFF,
                    Moves.plan(false),
                    Moves.deliver(1),
                    Moves.EVIDENCE,
                    Moves.MET),
            List.of(
                    "issued",
                    "owner-assigned",
                    "response-drafted",
                    "response-returned",
                    "response-drafted",
                    "accepted",
                    "action-planned",
                    "delivery-started",
                    "action-delivered",
                    "evidence-submitted",
                    "verification-requested",
                    "implemented"),
            List.of("accepted", "implemented"),
            List.of("consult-partners", "under-consideration", "rejected")),

    UNDER_CONSIDERATION_THEN_ACCEPTED(
            Status.IMPLEMENTED,
            List.of(
                    Moves.ASSIGN,
                    Moves.CONSIDER,
                    Moves.SIGN_OFF,
                    Moves.CONSULT,
                    Moves.ACCEPT,
                    Moves.SIGN_OFF,
                    Moves.plan(false),
                    Moves.deliver(1),
                    Moves.EVIDENCE,
                    Moves.MET),
            List.of(
                    "issued",
                    "owner-assigned",
                    "response-drafted",
                    "taken-under-consideration",
                    "partners-consulted",
                    "response-drafted",
                    "accepted",
                    "action-planned",
                    "delivery-started",
                    "action-delivered",
                    "evidence-submitted",
                    "verification-requested",
                    "implemented"),
            List.of("under-consideration", "consult-partners", "accepted", "implemented"),
            List.of("rejected")),

    UNDER_CONSIDERATION_THEN_REJECTED(
            Status.REJECTED,
            List.of(Moves.ASSIGN, Moves.CONSIDER, Moves.SIGN_OFF, Moves.CONSULT, Moves.REJECT, Moves.SIGN_OFF),
            List.of(
                    "issued",
                    "owner-assigned",
                    "response-drafted",
                    "taken-under-consideration",
                    "partners-consulted",
                    "response-drafted",
                    "rejected"),
            List.of("under-consideration", "consult-partners", "rejected"),
            List.of("accepted", "plan-action", "implemented")),

    REJECTED(
            Status.REJECTED,
            List.of(Moves.ASSIGN, Moves.REJECT, Moves.SIGN_OFF),
            List.of("issued", "owner-assigned", "response-drafted", "rejected"),
            List.of("rejected"),
            List.of("accepted", "under-consideration", "plan-action", "verify", "implemented")),

    VERIFICATION_FAILED_ONCE(
            Status.IMPLEMENTED,
            List.of(
                    Moves.ASSIGN,
                    Moves.ACCEPT,
                    Moves.SIGN_OFF,
                    Moves.plan(false),
                    Moves.deliver(1),
                    Moves.EVIDENCE,
                    Moves.NOT_MET,
                    Moves.plan(false),
                    Moves.deliver(2),
                    Moves.MORE_EVIDENCE,
                    Moves.EVIDENCE,
                    Moves.MET),
            List.of(
                    "issued",
                    "owner-assigned",
                    "response-drafted",
                    "accepted",
                    "action-planned",
                    "delivery-started",
                    "action-delivered",
                    "evidence-submitted",
                    "verification-requested",
                    "verification-not-met",
                    "action-planned",
                    "action-delivered",
                    "evidence-submitted",
                    "evidence-submitted",
                    "verification-requested",
                    "implemented"),
            List.of("accepted", "delivery-started", "awaiting-verification", "verify", "implemented"),
            List.of("consult-partners", "rejected"));

    private final Status end;
    private final List<Move> moves;
    private final List<String> events;
    private final List<String> taken;
    private final List<String> notTaken;

    Route(Status end, List<Move> moves, List<String> events, List<String> taken, List<String> notTaken) {
        this.end = end;
        this.moves = moves;
        this.events = events;
        this.taken = taken;
        this.notTaken = notTaken;
    }

    Status end() {
        return end;
    }

    public List<Move> moves() {
        return moves;
    }

    /** Short names of the recommendation's events, all of them, in order. */
    List<String> events() {
        return events;
    }

    /** Elements of the model that this route passes. */
    List<String> taken() {
        return taken;
    }

    List<String> notTaken() {
        return notTaken;
    }

    /** Somebody fills in the form of a step. {@code suffix} is what the action's key adds to the recommendation's. */
    public record Move(String userId, String step, String suffix, Map<String, ?> form) {

        static Move by(String userId, String step, Map<String, ?> form) {
            return new Move(userId, step, "", form);
        }
    }

    /** What the demo users enter. */
    static final class Moves {

        static final Move ASSIGN = by("official", "assign-owner", Map.of("owner", "Child protection policy team"));
        static final Move ACCEPT = by(
                "official",
                "draft-response",
                Map.of(
                        "decision", "ACCEPTED",
                        "extent", "IN_FULL",
                        "reasons", "Boards need to know when a review must begin.",
                        "successTest", "Revised statutory guidance is published.",
                        "targetDate", "2095-03-26"));
        static final Move CONSIDER = by(
                "official",
                "draft-response",
                Map.of(
                        "decision", "UNDER_CONSIDERATION",
                        "reasons", "The partners who would carry the cost are to be asked first.",
                        "reviewDate", "2095-01-31"));
        static final Move REJECT = by(
                "official",
                "draft-response",
                Map.of("decision", "REJECTED", "reasons", "The inspectorate does this already."));
        static final Move SIGN_OFF = by("minister", "sign-off-response", Map.of("outcome", "SIGNED_OFF"));
        static final Move RETURN =
                by("minister", "sign-off-response", Map.of("outcome", "RETURNED", "comments", "Say by when."));
        static final Move CONSULT = by(
                "official",
                "consult-partners",
                Map.of("partners", "Association of Directors of Children's Services", "views", "In favour."));
        static final Move EVIDENCE = evidence(false);
        static final Move MORE_EVIDENCE = evidence(true);
        static final Move MET =
                by("panel", "verify", Map.of("outcome", "MET", "reasons", "The guidance says what it should."));
        static final Move NOT_MET =
                by("panel", "verify", Map.of("outcome", "NOT_MET", "reasons", "The guidance is a draft."));

        private Moves() {}

        static Move plan(boolean another) {
            return by(
                    "official",
                    "plan-action",
                    Map.of(
                            "description",
                            "Revise the guidance.",
                            "owner",
                            "Guidance unit",
                            "dueDate",
                            "2095-02-28",
                            "addAnother",
                            another));
        }

        static Move deliver(int action) {
            return new Move(
                    "official",
                    "deliver-action",
                    "/A" + action,
                    Map.of("deliveredOn", "2015-03-26", "summary", "Published."));
        }

        private static Move evidence(boolean another) {
            return by(
                    "official",
                    "submit-evidence",
                    Map.of(
                            "address",
                            "https://www.gov.uk/government/publications/working-together",
                            "publishedOn",
                            "2015-03-26",
                            "shows",
                            "Chapter 4 says when a review must begin.",
                            "addAnother",
                            another));
        }
    }
}
