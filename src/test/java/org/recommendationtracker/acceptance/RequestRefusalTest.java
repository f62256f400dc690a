package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.People;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.Status;
import org.springframework.http.HttpStatus;

/** What is asked by a form that starts a process: every refusal is clear, and nothing is started or written. */
class RequestRefusalTest extends AcceptanceTest {

    static Stream<Arguments> wrongRequests() {
        return Stream.of(
                Arguments.of(extension("newDate", "2015-01-27"), "later than the present one"),
                Arguments.of(extension("newDate", "2014-12-31"), "later than the present one"),
                Arguments.of(extension("newDate", "2014-07-31"), "must be in the future"),
                Arguments.of(extension("newDate", "2101-01-01"), "not be after the year 2100"),
                Arguments.of(extension("newDate", "2015-02-31"), "a day that exists"),
                Arguments.of(extension("newDate", ""), "Give the date that can be kept."),
                Arguments.of(extension("reasons", " "), "Say why more time is needed."),
                Arguments.of(extension("reasons", "x".repeat(100_000)), "at most 4000 characters"),
                Arguments.of(extension("verdict", "yes"), "no field \"verdict\""),
                Arguments.of(
                        withdrawal("ground", "BORING"), "SUPERSEDED, MERGED, ROLLED_FORWARD, NO_LONGER_APPLICABLE"),
                Arguments.of(
                        withdrawal("successor", ""), "Give the reference of the recommendation that takes its place."),
                Arguments.of(withdrawal("successor", "NOWHERE-2014-01"), "There is no recommendation NOWHERE-2014-01"),
                Arguments.of(withdrawal("successor", "' or 1=1"), "There is no recommendation"),
                Arguments.of(withdrawal("reasons", ""), "Give the reasons for the withdrawal."),
                Arguments.of(correction("entry", "STATUS"), "Choose one of"),
                Arguments.of(correction("value", ""), "Give what the entry should say."),
                Arguments.of(correction("reasons", ""), "Say how the error came about."),
                Arguments.of(correction("number", "one"), "cannot be read"));
    }

    @ParameterizedTest
    @MethodSource("wrongRequests")
    void a_wrong_request_is_refused_with_what_to_put_right(Request request, String message) {
        String reference = recommendationAfter(Routes.ACCEPTED, 1);

        assertRefused(reference, "official", request, HttpStatus.BAD_REQUEST, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOWHERE-2014-01", "NOWHERE-2014-01/A1", "one", "../../etc/passwd"})
    void a_reference_that_nothing_has_is_refused(String reference) {
        Reply reply = as("official").start("extension", reference, Moves.EXTENSION);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(reply.body().path("message").asText()).containsAnyOf("There is no recommendation", "written as");
    }

    @Test
    void an_action_that_is_not_there_has_no_date() {
        String reference = recommendationAfter(Routes.ACCEPTED, 3);

        Reply reply = as("official").start("extension", reference + "/A1", Moves.EXTENSION);

        assertThat(reply.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(reply.body().path("message").asText()).contains("has no action 1");
    }

    @Test
    void nothing_takes_its_own_place_nor_round_in_a_circle() {
        String first = recommendationAfter(Routes.ACCEPTED, 1);
        String second = recommendationAfter(Routes.ACCEPTED, 1);
        assertRefused(first, "official", withdrawal("successor", first), HttpStatus.BAD_REQUEST, "its own place");
        as("official")
                .starts("withdrawal", first, withdrawal("successor", second).form());
        make(first, Moves.consent(1));

        assertRefused(second, "official", withdrawal("successor", first), HttpStatus.BAD_REQUEST, "a circle");
    }

    @Test
    void two_proposals_that_would_make_a_circle_cannot_both_be_consented_to() {
        String first = recommendationAfter(Routes.ACCEPTED, 1);
        String second = recommendationAfter(Routes.ACCEPTED, 1);
        as("official")
                .starts("withdrawal", first, withdrawal("successor", second).form());
        as("official")
                .starts("withdrawal", second, withdrawal("successor", first).form());
        make(first, Moves.consent(1));

        String task = as("panel")
                .task(second + "/W1", "consent-to-withdrawal")
                .path("id")
                .asText();
        Reply reply = as("panel").submit(task, Map.of("outcome", "CONSENTED"));

        assertThat(reply.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(status(second)).isEqualTo(Status.ISSUED);
        make(second, Moves.withhold(1));
    }

    @Test
    void what_is_open_cannot_be_opened_again_nor_what_is_closed_be_closed_again() {
        String open = recommendationAfter(Routes.ACCEPTED, 3);
        assertRefused(
                open,
                "panel",
                new Request("reopening", Map.of("reasons", "Why not.")),
                HttpStatus.CONFLICT,
                "Reopened");

        String closed = recommendationAfter(Routes.REJECTED, 3);
        assertRefused(closed, "official", withdrawal("successor", open), HttpStatus.CONFLICT, "is rejected");
        assertRefused(closed, "official", extension("newDate", "2016-01-01"), HttpStatus.CONFLICT, "is rejected");
    }

    @Test
    void a_request_belongs_to_its_role() {
        String reference = recommendationAfter(Routes.REJECTED, 3);
        Request reopening = new Request("reopening", Map.of("reasons", "Why not."));
        for (String stranger : new String[] {"official", "minister", "norfolk", "admin"}) {
            assertRefused(reference, stranger, reopening, HttpStatus.FORBIDDEN, "");
        }
        assertRefused(reference, "panel", extension("newDate", "2016-01-01"), HttpStatus.FORBIDDEN, "");
    }

    @ParameterizedTest
    @MethodSource("wrongReports")
    void a_wrong_report_of_a_board_is_refused_with_what_to_put_right(Request request, String message) {
        String reference = recommendationAfter(Routes.ACCEPTED, 3);

        assertRefused(reference, "norfolk", request, HttpStatus.BAD_REQUEST, message);
    }

    static Stream<Arguments> wrongReports() {
        return Stream.of(
                Arguments.of(boardReport("change", ""), "Choose what your board sees."),
                Arguments.of(boardReport("change", "GOOD"), "VISIBLE, PARTLY_VISIBLE, NOT_YET_VISIBLE, NOT_CONCERNED"),
                Arguments.of(boardReport("account", " "), "Say what your board sees."),
                Arguments.of(boardReport("account", "x".repeat(2001)), "at most 2000 characters"),
                Arguments.of(boardReport("address", "javascript:alert(1)"), "must begin with http:// or https://"));
    }

    @Test
    void a_board_reports_for_itself_on_what_was_accepted_and_concerns_it_once_a_year() {
        Request report = new Request("board-report", Moves.LOCAL_CHANGE);
        String issued = recommendationAfter(Routes.ACCEPTED, 2);
        String accepted = recommendationAfter(Routes.ACCEPTED, 3);
        String rejected = recommendationAfter(Routes.REJECTED, 3);
        assertRefused(issued, "norfolk", report, HttpStatus.CONFLICT, "is issued: boards report on what was accepted");
        assertRefused(rejected, "norfolk", report, HttpStatus.CONFLICT, "is rejected");
        for (String stranger : new String[] {"official", "minister", "panel", "admin"}) {
            assertRefused(accepted, stranger, report, HttpStatus.FORBIDDEN, "");
        }
        assertRefused(accepted, "norfolk", boardReport("board", "kent"), HttpStatus.FORBIDDEN, "the board kent");

        make(accepted, Moves.REPORT_CHANGE);
        assertRefused(accepted, "norfolk", report, HttpStatus.CONFLICT, "may report again from 1 January 20");

        String ofBarnet = publishReport(1, List.of("barnet")) + "-01";
        walk(ofBarnet, Routes.ACCEPTED);
        assertRefused(ofBarnet, "norfolk", report, HttpStatus.FORBIDDEN, "does not concern this board");
    }

    @Test
    void who_belongs_to_two_boards_says_for_which_they_report() {
        String reference = recommendationAfter(Routes.ACCEPTED, 3);
        Visitor both = newUser("both", People.at("norfolk"), People.at("barnet"));

        Reply unclear = both.start("board-report", reference, Moves.LOCAL_CHANGE);
        assertThat(unclear.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(unclear.body().path("message").asText()).contains("of barnet, norfolk");

        both.starts("board-report", reference, boardReport("board", "barnet").form());
        both.starts("board-report", reference, boardReport("board", "norfolk").form());

        JsonNode reports = state(reference).path("boardReports");
        assertThat(reports.path("total").asInt()).isEqualTo(2);
        assertThat(reports.at("/counts/PARTLY_VISIBLE").asInt()).isEqualTo(2);
        assertThat(reports.at("/latest/board").asText()).isEqualTo("norfolk");
    }

    @Test
    void who_proposed_a_correction_cannot_confirm_it() {
        String reference = recommendationAfter(Routes.ACCEPTED, 3);
        make(reference, Moves.proposeCorrection());
        String task = as("official")
                .task(reference + "/K1", "confirm-correction")
                .path("id")
                .asText();

        Reply own = as("official").submit(task, Map.of("outcome", "CONFIRMED"));

        assertThat(own.status()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(own.body().path("message").asText()).contains("somebody else");
        make(reference, Moves.decideCorrection("CONFIRMED"));
        assertThat(state(reference).path("owner").asText()).isEqualTo("Safeguarding team");
    }

    @Test
    void nobody_of_the_office_that_answers_verifies() {
        String reference = recommendationAfter(
                Routes.IMPLEMENTED, Routes.IMPLEMENTED.moves().size() - 1);
        Visitor insider = newUser(
                "insider",
                new Membership(Role.PANEL, People.SCR_PANEL),
                new Membership(Role.OFFICIALS, People.CHILDREN));

        Reply reply =
                insider.submit(as("panel").task(reference, "verify").path("id").asText(), Moves.MET.form());

        assertThat(reply.status()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(reply.body().path("message").asText()).contains("the office that answers");
        assertThat(status(reference)).isEqualTo(Status.AWAITING_VERIFICATION);
    }

    @Test
    void every_character_is_kept_as_it_was_written() {
        String reasons = "<script>alert(1)</script> & \"quoted\" 😀 שלום zwölf";
        String reference = recommendationAfter(Routes.ACCEPTED, 3);

        as("official")
                .starts("extension", reference, extension("reasons", reasons).form());

        assertThat(state(reference).path("extensions").path(0).path("reasons").asText())
                .isEqualTo(reasons);
    }

    private void assertRefused(String reference, String userId, Request request, HttpStatus status, String message) {
        JsonNode before = state(reference);
        int entries = history(reference).size();
        int instances = instances(reference);
        Map<String, Object> form = new HashMap<>(request.form());
        form.put("reference", reference);

        Reply reply = as(userId).startUnchecked(request.process(), form);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.body().path("message").asText()).contains(message);
        assertThat(state(reference)).isEqualTo(before);
        assertThat(history(reference)).hasSize(entries);
        assertThat(instances(reference)).isEqualTo(instances);
    }

    private int instances(String reference) {
        return as("admin")
                .get("/engine-rest/history/process-instance?processInstanceBusinessKeyLike={key}", reference + "%")
                .size();
    }

    private static Request extension(String field, String value) {
        return Request.of("extension", Moves.EXTENSION, field, value);
    }

    private static Request withdrawal(String field, String value) {
        Map<String, Object> form =
                Map.of("ground", "SUPERSEDED", "successor", "SCRP-EXAMPLE-01", "reasons", "It asks for the same.");
        return Request.of("withdrawal", form, field, value);
    }

    private static Request correction(String field, String value) {
        return Request.of("correction", Moves.CORRECTION, field, value);
    }

    private static Request boardReport(String field, String value) {
        return Request.of("board-report", Moves.LOCAL_CHANGE, field, value);
    }

    private record Request(String process, Map<String, ?> form) {

        static Request of(String process, Map<String, ?> right, String field, String value) {
            Map<String, Object> form = new HashMap<>(right);
            form.put(field, value);
            return new Request(process, form);
        }

        @Override
        public String toString() {
            String text = process + form;
            return text.length() > 200 ? text.substring(0, 200) : text;
        }
    }
}
