package org.recommendationtracker.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.People;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.Action;
import org.recommendationtracker.recommendation.Answer;
import org.recommendationtracker.recommendation.AttachedFile;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.Consultation;
import org.recommendationtracker.recommendation.CorrectableEntry;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.Duplicate;
import org.recommendationtracker.recommendation.EscalationLevel;
import org.recommendationtracker.recommendation.Extension;
import org.recommendationtracker.recommendation.Extent;
import org.recommendationtracker.recommendation.LastingCheck;
import org.recommendationtracker.recommendation.Part;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Reconsideration;
import org.recommendationtracker.recommendation.Reopening;
import org.recommendationtracker.recommendation.RequestState;
import org.recommendationtracker.recommendation.Response;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.recommendation.StepCompleted;
import org.recommendationtracker.recommendation.VerificationOutcome;
import org.recommendationtracker.recommendation.Withdrawal;
import org.recommendationtracker.recommendation.WithdrawalGround;
import org.recommendationtracker.report.IssuedLetter;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.ReportStep;
import org.recommendationtracker.report.ReportStepCompleted;

/** Steps as the modules recommendation and report publish them. */
final class Steps {

    static final LocalDate DAY = LocalDate.of(2014, 7, 31);
    static final Instant RECORDED = Instant.parse("2014-07-31T09:30:00.123456Z");

    private static final Actor SOMEBODY =
            new Actor("a-user-id-that-stays-inside", Role.OFFICIALS, "dfe-children-families");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Steps() {}

    /** A reference that no other test uses. */
    static String newReference() {
        return "TEST-%d-01".formatted(NUMBER.incrementAndGet());
    }

    static StepCompleted issued(String reference) {
        return completed(Step.ISSUED, null, state(reference, Status.ISSUED, null));
    }

    /** Owners differ, by which a test tells one state from the other. */
    static StepCompleted ownerAssigned(String reference, String owner) {
        return completed(
                Step.OWNER_ASSIGNED, state(reference, Status.ISSUED, null), state(reference, Status.ISSUED, owner));
    }

    static StepCompleted completed(Step step, @Nullable RecommendationState before, RecommendationState after) {
        return new StepCompleted(
                UUID.randomUUID(),
                step,
                SOMEBODY,
                DAY,
                RECORDED,
                People.SCR_PANEL,
                before,
                after,
                null,
                "a comment that stays inside");
    }

    static ReportStepCompleted report(ReportStep step, String reference) {
        IssuedLetter letter =
                step == ReportStep.LETTER_ISSUED ? new IssuedLetter(1, DAY, "0".repeat(64), "f".repeat(64)) : null;
        ReportState state = new ReportState(
                reference,
                "First annual report",
                "National panel",
                "dfe-children-families",
                DAY,
                null,
                null,
                step,
                9,
                letter);
        return new ReportStepCompleted(UUID.randomUUID(), step, SOMEBODY, DAY, RECORDED, People.SCR_PANEL, null, state);
    }

    /** With everything in it that a state can have. */
    static RecommendationState muchIsKnownOf(String reference) {
        LocalDate later = DAY.plusDays(90);
        return new RecommendationState(
                reference,
                reference.substring(0, reference.length() - 3),
                1,
                "dfe-children-families",
                "That reports are published.",
                Priority.HIGH,
                Set.of("publication", "quality"),
                Set.of("norfolk", "suffolk"),
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
                true);
    }

    static RecommendationState state(String reference, Status status, @Nullable String owner) {
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
                false);
    }
}
