package org.recommendationtracker.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.People;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.States;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.recommendation.StepCompleted;
import org.recommendationtracker.report.IssuedLetter;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.ReportStep;
import org.recommendationtracker.report.ReportStepCompleted;
import org.recommendationtracker.report.ReportWithdrawal;

/** Steps as the modules recommendation and report publish them. */
final class Steps {

    static final LocalDate DAY = LocalDate.of(2014, 7, 31);
    static final Instant RECORDED = Instant.parse("2014-07-31T09:30:00.123456Z");

    private static final Actor SOMEBODY =
            new Actor("a-user-id-that-stays-inside", Role.OFFICIALS, "dfe-children-families");
    /** Where a report stands after a step that does not move it. */
    private static final Map<ReportStep, ReportStep> STANDS_AT = Map.of(
            ReportStep.TAKEN_OVER, ReportStep.PUBLISHED,
            ReportStep.RECOMMENDATIONS_ADDED, ReportStep.PUBLISHED);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Steps() {}

    /** A reference that no other test uses. */
    static String newReference() {
        return "TEST-%d-01".formatted(NUMBER.incrementAndGet());
    }

    static StepCompleted issued(String reference) {
        return completed(Step.ISSUED, null, States.state(reference, Status.ISSUED, null));
    }

    /** Owners differ, by which a test tells one state from the other. */
    static StepCompleted ownerAssigned(String reference, String owner) {
        return completed(
                Step.OWNER_ASSIGNED,
                States.state(reference, Status.ISSUED, null),
                States.state(reference, Status.ISSUED, owner));
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
                STANDS_AT.getOrDefault(step, step),
                9,
                List.of("norfolk", "suffolk"),
                letter,
                step == ReportStep.WITHDRAWN ? new ReportWithdrawal("somebody", "It was entered twice.", DAY) : null);
        return new ReportStepCompleted(UUID.randomUUID(), step, SOMEBODY, DAY, RECORDED, People.SCR_PANEL, null, state);
    }
}
