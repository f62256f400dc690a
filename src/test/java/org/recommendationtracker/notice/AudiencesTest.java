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
    void everybody_hears_of_decisions_delivery_and_reports(String event) {
        assertThat(audiences.of(event)).containsExactlyInAnyOrder(BOARDS, MINISTERS_OFFICE, PANEL);
    }

    @Test
    void nobody_hears_of_each_new_recommendation_since_its_report_is_told() {
        assertThat(audiences.of("issued")).isEmpty();
        assertThat(audiences.of("report-recommendations-added"))
                .containsExactlyInAnyOrder(BOARDS, MINISTERS_OFFICE, PANEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner-assigned", "response-drafted", "response-returned"})
    void only_the_ministers_office_hears_of_drafting(String event) {
        assertThat(audiences.of(event)).containsExactly(MINISTERS_OFFICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidence-submitted", "verification-requested", "verification-not-met"})
    void the_panel_but_no_board_hears_of_evidence(String event) {
        assertThat(audiences.of(event)).containsExactlyInAnyOrder(MINISTERS_OFFICE, PANEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted", "taken-under-consideration", "rejected", "implemented", "reopened"})
    void boards_alone_acknowledge_what_is_decided(String event) {
        assertThat(audiences.acknowledging(event)).containsExactly(BOARDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issued", "delivery-started", "report-published", "acknowledgement-overdue"})
    void nobody_acknowledges_the_rest(String event) {
        assertThat(audiences.acknowledging(event)).isEmpty();
    }

    @Test
    void the_office_and_the_panel_hear_who_is_late_only_when_they_are() {
        assertThat(audiences.of("acknowledgement-due-soon")).containsExactly(BOARDS);
        assertThat(audiences.of("acknowledgement-overdue")).containsExactlyInAnyOrder(BOARDS, MINISTERS_OFFICE, PANEL);
    }

    @Test
    void nobody_hears_of_an_event_that_the_table_does_not_know() {
        assertThat(audiences.of("audit-checkpoint")).isEmpty();
    }
}
