package org.recommendationtracker.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.report.ReportStep;

/** Readers of the topics depend on these names: a renamed constant must not change them. */
class EventCatalogueTest {

    @Test
    void every_step_of_a_recommendation_has_its_name_on_the_wire() {
        var names = new TreeMap<String, String>();
        for (Step step : Step.values()) {
            names.put(step.name(), EventCatalogue.of(step).name());
        }

        assertThat(names)
                .containsEntry("ISSUED", "org.recommendationtracker.recommendation.issued.v1")
                .containsEntry("TAKEN_OVER", "org.recommendationtracker.recommendation.taken-over.v1")
                .containsEntry("PAST_CORRECTED", "org.recommendationtracker.recommendation.past-corrected.v1")
                .containsEntry("TAKEN_BACK", "org.recommendationtracker.recommendation.taken-back.v1")
                .containsEntry("OWNER_ASSIGNED", "org.recommendationtracker.recommendation.owner-assigned.v1")
                .containsEntry("RESPONSE_DRAFTED", "org.recommendationtracker.recommendation.response-drafted.v1")
                .containsEntry("RESPONSE_RETURNED", "org.recommendationtracker.recommendation.response-returned.v1")
                .containsEntry("ACCEPTED", "org.recommendationtracker.recommendation.accepted.v1")
                .containsEntry(
                        "TAKEN_UNDER_CONSIDERATION",
                        "org.recommendationtracker.recommendation.taken-under-consideration.v1")
                .containsEntry("REJECTED", "org.recommendationtracker.recommendation.rejected.v1")
                .containsEntry("REJECTION_ACCEPTED", "org.recommendationtracker.recommendation.rejection-accepted.v1")
                .containsEntry(
                        "RECONSIDERATION_REQUESTED",
                        "org.recommendationtracker.recommendation.reconsideration-requested.v1")
                .containsEntry(
                        "PARTNER_VIEW_RECORDED", "org.recommendationtracker.recommendation.partner-view-recorded.v1")
                .containsEntry("PARTNERS_CONSULTED", "org.recommendationtracker.recommendation.partners-consulted.v1")
                .containsEntry("CONSIDERATION_ENDED", "org.recommendationtracker.recommendation.consideration-ended.v1")
                .containsEntry("ACTION_PLANNED", "org.recommendationtracker.recommendation.action-planned.v1")
                .containsEntry("DELIVERY_STARTED", "org.recommendationtracker.recommendation.delivery-started.v1")
                .containsEntry("ACTION_DELIVERED", "org.recommendationtracker.recommendation.action-delivered.v1")
                .containsEntry("EVIDENCE_SUBMITTED", "org.recommendationtracker.recommendation.evidence-submitted.v1")
                .containsEntry(
                        "VERIFICATION_REQUESTED", "org.recommendationtracker.recommendation.verification-requested.v1")
                .containsEntry(
                        "VERIFICATION_NOT_MET", "org.recommendationtracker.recommendation.verification-not-met.v1")
                .containsEntry(
                        "VERIFICATION_PARTLY_MET",
                        "org.recommendationtracker.recommendation.verification-partly-met.v1")
                .containsEntry("IMPLEMENTED", "org.recommendationtracker.recommendation.implemented.v1")
                .containsEntry("CHANGE_LASTED", "org.recommendationtracker.recommendation.change-lasted.v1")
                .containsEntry("CHANGE_NOT_LASTED", "org.recommendationtracker.recommendation.change-not-lasted.v1")
                .containsEntry("DUE_SOON", "org.recommendationtracker.recommendation.due-soon.v1")
                .containsEntry("OVERDUE", "org.recommendationtracker.recommendation.overdue.v1")
                .containsEntry("SECOND_NOTICE", "org.recommendationtracker.recommendation.second-notice.v1")
                .containsEntry("THIRD_NOTICE", "org.recommendationtracker.recommendation.third-notice.v1")
                .containsEntry("REASONS_DEMANDED", "org.recommendationtracker.recommendation.reasons-demanded.v1")
                .containsEntry("REASONS_GIVEN", "org.recommendationtracker.recommendation.reasons-given.v1")
                .containsEntry("EXTENSION_REQUESTED", "org.recommendationtracker.recommendation.extension-requested.v1")
                .containsEntry("EXTENSION_GRANTED", "org.recommendationtracker.recommendation.extension-granted.v1")
                .containsEntry("EXTENSION_REFUSED", "org.recommendationtracker.recommendation.extension-refused.v1")
                .containsEntry("WITHDRAWAL_PROPOSED", "org.recommendationtracker.recommendation.withdrawal-proposed.v1")
                .containsEntry("WITHDRAWAL_REFUSED", "org.recommendationtracker.recommendation.withdrawal-refused.v1")
                .containsEntry("SUPERSEDED", "org.recommendationtracker.recommendation.superseded.v1")
                .containsEntry("MERGED", "org.recommendationtracker.recommendation.merged.v1")
                .containsEntry(
                        "NO_LONGER_APPLICABLE", "org.recommendationtracker.recommendation.no-longer-applicable.v1")
                .containsEntry("REOPENED", "org.recommendationtracker.recommendation.reopened.v1")
                .containsEntry("CORRECTION_PROPOSED", "org.recommendationtracker.recommendation.correction-proposed.v1")
                .containsEntry("CORRECTED", "org.recommendationtracker.recommendation.corrected.v1")
                .containsEntry(
                        "CORRECTION_DISMISSED", "org.recommendationtracker.recommendation.correction-dismissed.v1")
                .containsEntry("SPLIT", "org.recommendationtracker.recommendation.split.v1")
                .containsEntry("PARTS_MOVED", "org.recommendationtracker.recommendation.parts-moved.v1")
                .containsEntry("ROLLED_FORWARD", "org.recommendationtracker.recommendation.rolled-forward.v1")
                .containsEntry("BOARD_REPORTED", "org.recommendationtracker.recommendation.board-reported.v1")
                .containsEntry("DUPLICATE_LINKED", "org.recommendationtracker.recommendation.duplicate-linked.v1")
                .hasSize(Step.values().length);
    }

    @Test
    void every_public_step_of_a_report_has_its_name_on_the_wire() {
        assertThat(EventCatalogue.of(ReportStep.PUBLISHED).orElseThrow().name())
                .isEqualTo("org.recommendationtracker.report.published.v1");
        assertThat(EventCatalogue.of(ReportStep.ANSWERED).orElseThrow().name())
                .isEqualTo("org.recommendationtracker.report.answered.v1");
        assertThat(EventCatalogue.of(ReportStep.LETTER_ISSUED).orElseThrow().name())
                .isEqualTo("org.recommendationtracker.report.letter-issued.v1");
        assertThat(EventCatalogue.of(ReportStep.CLOSED).orElseThrow().name())
                .isEqualTo("org.recommendationtracker.report.closed.v1");
        assertThat(EventCatalogue.of(ReportStep.REOPENED).orElseThrow().name())
                .isEqualTo("org.recommendationtracker.report.reopened.v1");
    }

    @Test
    void only_the_registration_of_a_report_is_no_event() {
        assertThat(ReportStep.values())
                .filteredOn(step -> EventCatalogue.of(step).isEmpty())
                .containsExactly(ReportStep.REGISTERED);
    }

    @Test
    void the_topics_are_named_for_ever() {
        assertThat(Topics.EVENTS).isEqualTo("tracker.events.v1");
        assertThat(Topics.STATUS).isEqualTo("tracker.status.v1");
        assertThat(EventCatalogue.STATE.name()).isEqualTo("org.recommendationtracker.recommendation.state.v1");
    }

    @Test
    void no_two_steps_share_a_name() {
        assertThat(Arrays.stream(Step.values()).map(EventCatalogue::of)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(ReportStep.values()).map(EventCatalogue::of).flatMap(Optional::stream))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_short_name_stands_before_the_version() {
        assertThat(EventCatalogue.of(Step.VERIFICATION_NOT_MET).shortName()).isEqualTo("verification-not-met");
    }
}
