package org.recommendationtracker.event;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.report.ReportStep;

/**
 * Every event there is, by what raises it. The names are a promise to whoever reads the topics: a changed meaning or
 * form gets a new version beside the old one, never a new name for the same.
 */
final class EventCatalogue {

    /** The latest state of a recommendation, on {@link Topics#STATUS}. */
    static final EventType STATE =
            new EventType("org.recommendationtracker.recommendation.state.v1", "recommendation.v2.json");

    /** After it there is no state of it any more. */
    static final EventType TAKEN_BACK = new EventType("org.recommendationtracker.recommendation.taken-back.v1");

    /** A notice to a recipient, on {@link Topics#LSCB_NOTICES} or {@link Topics#OFFICE_NOTICES}. */
    static final EventType NOTICE = new EventType("org.recommendationtracker.notice.told.v1", "notice.v1.json");

    /** A checkpoint over the audit trail, on {@link Topics#CHECKPOINTS}. */
    static final EventType CHECKPOINT =
            new EventType("org.recommendationtracker.audit.checkpoint.v1", "checkpoint.v1.json");

    private static final Map<Step, EventType> RECOMMENDATION = Map.ofEntries(
            entry(Step.ISSUED, new EventType("org.recommendationtracker.recommendation.issued.v1")),
            entry(
                    Step.TAKEN_OVER,
                    new EventType(
                            "org.recommendationtracker.recommendation.taken-over.v1",
                            "recommendation-taken-over.v2.json")),
            entry(
                    Step.PAST_CORRECTED,
                    new EventType(
                            "org.recommendationtracker.recommendation.past-corrected.v1",
                            "recommendation-taken-over.v2.json")),
            entry(Step.TAKEN_BACK, TAKEN_BACK),
            entry(Step.SPLIT, new EventType("org.recommendationtracker.recommendation.split.v1")),
            entry(Step.PARTS_MOVED, new EventType("org.recommendationtracker.recommendation.parts-moved.v1")),
            entry(Step.OWNER_ASSIGNED, new EventType("org.recommendationtracker.recommendation.owner-assigned.v1")),
            entry(Step.RESPONSE_DRAFTED, new EventType("org.recommendationtracker.recommendation.response-drafted.v1")),
            entry(
                    Step.RESPONSE_RETURNED,
                    new EventType("org.recommendationtracker.recommendation.response-returned.v1")),
            entry(Step.ACCEPTED, new EventType("org.recommendationtracker.recommendation.accepted.v1")),
            entry(
                    Step.TAKEN_UNDER_CONSIDERATION,
                    new EventType("org.recommendationtracker.recommendation.taken-under-consideration.v1")),
            entry(Step.REJECTED, new EventType("org.recommendationtracker.recommendation.rejected.v1")),
            entry(
                    Step.REJECTION_ACCEPTED,
                    new EventType("org.recommendationtracker.recommendation.rejection-accepted.v1")),
            entry(
                    Step.RECONSIDERATION_REQUESTED,
                    new EventType("org.recommendationtracker.recommendation.reconsideration-requested.v1")),
            entry(
                    Step.PARTNER_VIEW_RECORDED,
                    new EventType("org.recommendationtracker.recommendation.partner-view-recorded.v1")),
            entry(
                    Step.PARTNERS_CONSULTED,
                    new EventType("org.recommendationtracker.recommendation.partners-consulted.v1")),
            entry(
                    Step.CONSIDERATION_ENDED,
                    new EventType("org.recommendationtracker.recommendation.consideration-ended.v1")),
            entry(Step.ACTION_PLANNED, new EventType("org.recommendationtracker.recommendation.action-planned.v1")),
            entry(Step.DELIVERY_STARTED, new EventType("org.recommendationtracker.recommendation.delivery-started.v1")),
            entry(Step.ACTION_DELIVERED, new EventType("org.recommendationtracker.recommendation.action-delivered.v1")),
            entry(
                    Step.EVIDENCE_SUBMITTED,
                    new EventType("org.recommendationtracker.recommendation.evidence-submitted.v1")),
            entry(
                    Step.VERIFICATION_REQUESTED,
                    new EventType("org.recommendationtracker.recommendation.verification-requested.v1")),
            entry(
                    Step.VERIFICATION_NOT_MET,
                    new EventType("org.recommendationtracker.recommendation.verification-not-met.v1")),
            entry(
                    Step.VERIFICATION_PARTLY_MET,
                    new EventType("org.recommendationtracker.recommendation.verification-partly-met.v1")),
            entry(Step.IMPLEMENTED, new EventType("org.recommendationtracker.recommendation.implemented.v1")),
            entry(Step.CHANGE_LASTED, new EventType("org.recommendationtracker.recommendation.change-lasted.v1")),
            entry(
                    Step.CHANGE_NOT_LASTED,
                    new EventType("org.recommendationtracker.recommendation.change-not-lasted.v1")),
            entry(Step.DUE_SOON, new EventType("org.recommendationtracker.recommendation.due-soon.v1")),
            entry(Step.OVERDUE, new EventType("org.recommendationtracker.recommendation.overdue.v1")),
            entry(Step.SECOND_NOTICE, new EventType("org.recommendationtracker.recommendation.second-notice.v1")),
            entry(Step.THIRD_NOTICE, new EventType("org.recommendationtracker.recommendation.third-notice.v1")),
            entry(Step.REASONS_DEMANDED, new EventType("org.recommendationtracker.recommendation.reasons-demanded.v1")),
            entry(Step.REASONS_GIVEN, new EventType("org.recommendationtracker.recommendation.reasons-given.v1")),
            entry(
                    Step.EXTENSION_REQUESTED,
                    new EventType("org.recommendationtracker.recommendation.extension-requested.v1")),
            entry(
                    Step.EXTENSION_GRANTED,
                    new EventType("org.recommendationtracker.recommendation.extension-granted.v1")),
            entry(
                    Step.EXTENSION_REFUSED,
                    new EventType("org.recommendationtracker.recommendation.extension-refused.v1")),
            entry(
                    Step.WITHDRAWAL_PROPOSED,
                    new EventType("org.recommendationtracker.recommendation.withdrawal-proposed.v1")),
            entry(
                    Step.WITHDRAWAL_REFUSED,
                    new EventType("org.recommendationtracker.recommendation.withdrawal-refused.v1")),
            entry(Step.SUPERSEDED, new EventType("org.recommendationtracker.recommendation.superseded.v1")),
            entry(Step.MERGED, new EventType("org.recommendationtracker.recommendation.merged.v1")),
            entry(
                    Step.NO_LONGER_APPLICABLE,
                    new EventType("org.recommendationtracker.recommendation.no-longer-applicable.v1")),
            entry(Step.ROLLED_FORWARD, new EventType("org.recommendationtracker.recommendation.rolled-forward.v1")),
            entry(Step.BOARD_REPORTED, new EventType("org.recommendationtracker.recommendation.board-reported.v1")),
            entry(Step.DUPLICATE_LINKED, new EventType("org.recommendationtracker.recommendation.duplicate-linked.v1")),
            entry(Step.REOPENED, new EventType("org.recommendationtracker.recommendation.reopened.v1")),
            entry(
                    Step.CORRECTION_PROPOSED,
                    new EventType("org.recommendationtracker.recommendation.correction-proposed.v1")),
            entry(Step.CORRECTED, new EventType("org.recommendationtracker.recommendation.corrected.v1")),
            entry(
                    Step.CORRECTION_DISMISSED,
                    new EventType("org.recommendationtracker.recommendation.correction-dismissed.v1")));

    private static final Map<ReportStep, EventType> REPORT = Map.ofEntries(
            entry(ReportStep.PUBLISHED, new EventType("org.recommendationtracker.report.published.v1")),
            entry(ReportStep.TAKEN_OVER, new EventType("org.recommendationtracker.report.taken-over.v1")),
            entry(
                    ReportStep.RECOMMENDATIONS_ADDED,
                    new EventType("org.recommendationtracker.report.recommendations-added.v1")),
            entry(ReportStep.ANSWERED, new EventType("org.recommendationtracker.report.answered.v1")),
            entry(ReportStep.LETTER_ISSUED, new EventType("org.recommendationtracker.report.letter-issued.v1")),
            entry(ReportStep.CLOSED, new EventType("org.recommendationtracker.report.closed.v1")),
            entry(ReportStep.REOPENED, new EventType("org.recommendationtracker.report.reopened.v1")),
            entry(
                    ReportStep.WITHDRAWN,
                    new EventType("org.recommendationtracker.report.withdrawn.v1", "report-withdrawn.v2.json")));

    private EventCatalogue() {}

    static EventType of(Step step) {
        return Objects.requireNonNull(RECOMMENDATION.get(step), () -> "no event is named for " + step);
    }

    /** Empty if the step is not public. */
    static Optional<EventType> of(ReportStep step) {
        return Optional.ofNullable(REPORT.get(step));
    }
}
