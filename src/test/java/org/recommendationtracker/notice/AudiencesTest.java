package org.recommendationtracker.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recommendationtracker.notice.Audience.BOARDS;
import static org.recommendationtracker.notice.Audience.MINISTERS_OFFICE;
import static org.recommendationtracker.notice.Audience.PANEL;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudiencesTest {

    private final Audiences audiences;

    AudiencesTest() throws IOException {
        audiences = new Audiences();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accepted",
                "taken-under-consideration",
                "rejected",
                "delivery-started",
                "action-delivered",
                "implemented",
                "report-published",
                "report-answered",
                "report-letter-issued",
                "report-closed",
                "report-reopened"
            })
    void everybodyHearsOfDecisionsDeliveryAndReports(String event) {
        assertThat(audiences.of(event)).containsExactlyInAnyOrder(BOARDS, MINISTERS_OFFICE, PANEL);
    }

    @Test
    void boardsAndTheMinistersOfficeHearOfANewRecommendation() {
        assertThat(audiences.of("issued")).contains(BOARDS, MINISTERS_OFFICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner-assigned", "response-drafted", "response-returned"})
    void onlyTheMinistersOfficeHearsOfDrafting(String event) {
        assertThat(audiences.of(event)).containsExactly(MINISTERS_OFFICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidence-submitted", "verification-requested", "verification-not-met"})
    void thePanelButNoBoardHearsOfEvidence(String event) {
        assertThat(audiences.of(event)).containsExactlyInAnyOrder(MINISTERS_OFFICE, PANEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted", "taken-under-consideration", "rejected", "implemented", "reopened"})
    void boardsAloneAcknowledgeWhatIsDecided(String event) {
        assertThat(audiences.acknowledging(event)).containsExactly(BOARDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issued", "delivery-started", "report-published", "acknowledgement-overdue"})
    void nobodyAcknowledgesTheRest(String event) {
        assertThat(audiences.acknowledging(event)).isEmpty();
    }

    @Test
    void theOfficeAndThePanelHearWhoIsLateOnlyWhenTheyAre() {
        assertThat(audiences.of("acknowledgement-due-soon")).containsExactly(BOARDS);
        assertThat(audiences.of("acknowledgement-overdue")).containsExactlyInAnyOrder(BOARDS, MINISTERS_OFFICE, PANEL);
    }

    @Test
    void nobodyHearsOfAnEventThatTheTableDoesNotKnow() {
        assertThat(audiences.of("audit-checkpoint")).isEmpty();
    }
}
