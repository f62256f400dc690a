package org.recommendationtracker.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** States of recommendations to test with. */
public final class States {

    private static final LocalDate DAY = LocalDate.of(2014, 7, 31);

    private States() {}

    /** With everything in it that a state can have. */
    public static RecommendationState muchIsKnownOf(String reference) {
        LocalDate later = DAY.plusDays(90);
        return new RecommendationState(
                reference,
                reference.substring(0, reference.length() - 3),
                1,
                "dfe-children-families",
                "That reports are published.",
                Priority.HIGH,
                new TreeSet<>(Set.of("publication", "quality")),
                new TreeSet<>(Set.of("norfolk", "suffolk")),
                DAY,
                Status.IMPLEMENTED,
                "Safeguarding team",
                new Answer(Response.accepted(Extent.IN_PART, "It is right.", "Every report is published.", later), DAY),
                List.of(new Answer(Response.underConsideration("Partners are asked.", later), DAY)),
                List.of(new Consultation("The boards", "They agree.", DAY)),
                List.of(
                        new Action(1, "Write guidance", "Policy team", later, later.plusDays(30), DAY, "It is out."),
                        new Action(2, "Tell the boards", "Policy team", later, later, null, null)),
                List.of(
                        new RecommendationState.Document(
                                "https://example.org/guidance", null, DAY, "The guidance", DAY),
                        new RecommendationState.Document(
                                null,
                                new AttachedFile(1, "guidance.pdf", "application/pdf", 100, "0a".repeat(32)),
                                DAY,
                                "The guidance",
                                DAY)),
                List.of(new RecommendationState.Judgement(
                        true, VerificationOutcome.MET, "All reports are there.", DAY)),
                List.of(new LastingCheck(true, "They still are.", DAY)),
                List.of(
                        new Deadline(ClockKind.RESPONSE, null, DAY, later, later, DAY, 0, null, null, DAY, null),
                        new Deadline(
                                ClockKind.DELIVERY,
                                1,
                                DAY,
                                later,
                                later.plusDays(30),
                                DAY,
                                1,
                                EscalationLevel.REASONS_DEMANDED,
                                "The printer was late.",
                                null,
                                null)),
                List.of(new Extension(
                        2,
                        later,
                        later.plusDays(30),
                        "More time.",
                        DAY,
                        "somebody",
                        RequestState.GRANTED,
                        "Yes.",
                        DAY)),
                List.of(new Withdrawal(
                        WithdrawalGround.MERGED,
                        "TEST-2-01",
                        "The same.",
                        DAY,
                        "somebody",
                        RequestState.REFUSED,
                        "No.",
                        DAY)),
                new Reconsideration("Think again.", DAY),
                List.of(new Reopening("It did not last.", DAY)),
                List.of(new RecommendationState.Correction(
                        CorrectableEntry.ACTION_OWNER, 1, "Polic team", "Policy team", "A slip.", DAY)),
                new Part("TEST-1-01", 2, "4a)iv"),
                3,
                List.of(new Duplicate("TEST-2-01", "Both ask for it.", DAY)),
                BoardReportSummary.of(new BoardReport(
                        1,
                        "norfolk",
                        2014,
                        LocalChange.PARTLY_VISIBLE,
                        "Half of our reports are published.",
                        "https://example.org/norfolk",
                        DAY)),
                null,
                null,
                true);
    }

    /** One that came from elsewhere with its past. */
    public static RecommendationState takenOver(String reference) {
        Source source = new Source("Government response", "https://example.org/response", "13");
        return StateJson.read(StateJson.write(state(reference, Status.ACCEPTED, null))
                .replace(
                        "\"closed\":false",
                        "\"closed\":false,\"takenOver\":"
                                + StateJson.write(new TakenOver(
                                        DAY,
                                        "4a)iv",
                                        source,
                                        List.of(
                                                new PastStatus(Status.ISSUED, DAY, null),
                                                new PastStatus(Status.ACCEPTED, DAY, source))))));
    }

    public static RecommendationState state(String reference, Status status, @Nullable String owner) {
        return new RecommendationState(
                reference,
                reference.substring(0, reference.length() - 3),
                1,
                "dfe-children-families",
                "That reports are published.",
                Priority.NORMAL,
                Set.of("publication"),
                Set.of("ALL"),
                DAY,
                status,
                owner,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                0,
                List.of(),
                null,
                null,
                null,
                false);
    }
}
