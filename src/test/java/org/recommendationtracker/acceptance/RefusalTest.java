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
import org.recommendationtracker.People;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.Status;
import org.springframework.http.HttpStatus;

/** Every refusal is clear, leaves the task open and nothing half-written. */
class RefusalTest extends AcceptanceTest {

    private static final Route IMPLEMENTED = Routes.IMPLEMENTED;

    static Stream<Arguments> wrongDrafts() {
        return Stream.of(
                Arguments.of(draft("decision", "MAYBE"), "ACCEPTED, UNDER_CONSIDERATION, REJECTED"),
                Arguments.of(draft("decision", ""), "Choose the decision."),
                Arguments.of(draft("successTest", ""), "Give a success test"),
                Arguments.of(draft("extent", ""), "in full, in part or in principle"),
                Arguments.of(draft("extent", "MOSTLY"), "IN_FULL, IN_PART, IN_PRINCIPLE"),
                Arguments.of(draft("targetDate", ""), "Give a target date."),
                Arguments.of(draft("targetDate", "2014-07-31"), "The target date must be in the future."),
                Arguments.of(draft("targetDate", "2101-01-01"), "must not be after the year 2100"),
                Arguments.of(draft("targetDate", "2027-02-31"), "a day that exists"),
                Arguments.of(draft("reasons", "   "), "Give the reasons"),
                Arguments.of(draft("reasons", "x".repeat(4001)), "at most 4000 characters"),
                Arguments.of(draft("verdict", "yes"), "no field \"verdict\""));
    }

    @ParameterizedTest
    @MethodSource("wrongDrafts")
    void a_wrong_draft_is_refused_with_what_to_put_right(Map<String, ?> form, String message) {
        String reference = recommendationAfter(IMPLEMENTED, 1);

        assertRefused(reference, reference, "draft-response", "official", form, HttpStatus.BAD_REQUEST, message);
    }

    @Test
    void a_task_of_another_role_can_neither_be_seen_nor_submitted() {
        String reference = recommendationAfter(IMPLEMENTED, 2);

        for (String stranger : List.of("official", "panel", "norfolk", "auditor")) {
            assertThat(as(stranger).task(reference, "sign-off-response").isMissingNode())
                    .as(stranger)
                    .isTrue();
            assertRefused(
                    reference,
                    reference,
                    "sign-off-response",
                    stranger,
                    Map.of("outcome", "SIGNED_OFF"),
                    HttpStatus.FORBIDDEN,
                    "");
        }
    }

    @Test
    void an_administrator_cannot_do_the_ministers_step() {
        String reference = recommendationAfter(IMPLEMENTED, 2);

        assertRefused(
                reference,
                reference,
                "sign-off-response",
                "admin",
                Map.of("outcome", "SIGNED_OFF"),
                HttpStatus.FORBIDDEN,
                "Only those who do tasks may do this.");
    }

    @Test
    void a_return_needs_comments() {
        String reference = recommendationAfter(IMPLEMENTED, 2);

        assertRefused(
                reference,
                reference,
                "sign-off-response",
                "minister",
                Map.of("outcome", "RETURNED"),
                HttpStatus.BAD_REQUEST,
                "Say in the comments");
    }

    @Test
    void a_task_that_is_completed_cannot_be_completed_again() {
        String reference = recommendationAfter(IMPLEMENTED, 0);
        String task = taskOf(reference, "assign-owner");
        as("official").does(reference, "assign-owner", Map.of("owner", "A team"));
        int before = history(reference).size();

        Reply again = as("official").submit(task, Map.of("owner", "Another team"));

        assertThat(again.status()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(again.body().path("message").asText())
                .isEqualTo("This task is no longer open: it is completed already, or was withdrawn.");
        assertThat(history(reference)).hasSize(before);
        assertThat(state(reference).path("owner").asText()).isEqualTo("A team");
    }

    @Test
    void only_whoever_claimed_a_task_submits_it_until_it_is_given_back() {
        String reference = recommendationAfter(IMPLEMENTED, 0);
        String task = taskOf(reference, "assign-owner");
        as("official").post("/engine-rest/task/{id}/claim", Map.of("userId", "official"), task);

        assertRefused(
                reference,
                reference,
                "assign-owner",
                "official2",
                Map.of("owner", "A team"),
                HttpStatus.CONFLICT,
                "official has claimed this task");

        Reply givenBack = as("official").post("/engine-rest/task/{id}/unclaim", Map.of(), task);
        assertThat(givenBack.status()).as(givenBack.toString()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(as("official2").submit(task, Map.of("owner", "A team")).status())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(state(reference).path("owner").asText()).isEqualTo("A team");
    }

    @Test
    void of_two_officials_who_submit_at_once_one_is_told_that_the_task_is_gone() throws Exception {
        String reference = recommendationAfter(IMPLEMENTED, 0);
        String task = taskOf(reference, "assign-owner");

        List<Reply> replies =
                atOnce(() -> as("official").submit(task, Map.of("owner", "Team one")), () -> as("official2")
                        .submit(task, Map.of("owner", "Team two")));

        assertThat(replies)
                .extracting(Reply::status)
                .containsExactlyInAnyOrder(HttpStatus.NO_CONTENT, HttpStatus.NOT_FOUND);
        assertThat(history(reference)).hasSize(2);
        assertThat(events(reference, 2).namesOf(reference)).containsExactly("issued", "owner-assigned");
    }

    @Test
    void two_actions_delivered_at_once_are_both_kept() throws Exception {
        String reference = recommendationAfter(Routes.TWO_ACTIONS, 5);
        Map<String, ?> delivered = Routes.TWO_ACTIONS.fill(5).form();
        String first = taskOf(reference + "/A1", "deliver-action");
        String second = taskOf(reference + "/A2", "deliver-action");

        List<Reply> replies = atOnce(() -> as("official").submit(first, delivered), () -> as("official2")
                .submit(second, delivered));

        assertThat(replies).extracting(Reply::status).containsOnly(HttpStatus.NO_CONTENT);
        assertThat(state(reference).path("actions").findValuesAsText("deliveredOn"))
                .hasSize(2);
        assertThat(as("official").task(reference, "submit-evidence").isMissingNode())
                .isFalse();
    }

    @Test
    void who_submitted_the_evidence_cannot_verify_it_even_in_both_roles() {
        String reference = recommendationAfter(IMPLEMENTED, 5);
        Visitor both = newUser(
                "both", new Membership(Role.OFFICIALS, People.CHILDREN), new Membership(Role.PANEL, People.SCR_PANEL));
        both.does(reference, "submit-evidence", Moves.EVIDENCE.form());

        Reply own = both.submit(taskOf(reference, "verify"), Moves.MET.form());

        assertThat(own.status()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(own.body().path("message").asText()).contains("somebody independent");
        assertThat(status(reference)).isEqualTo(Status.AWAITING_VERIFICATION);
        as("panel").does(reference, "verify", Moves.MET.form());
        assertThat(status(reference)).isEqualTo(Status.IMPLEMENTED);
    }

    @ParameterizedTest
    @MethodSource("waysAroundTheForm")
    void a_step_cannot_be_passed_without_its_form(String call, Map<String, ?> body) {
        String reference = recommendationAfter(IMPLEMENTED, 0);
        String task = taskOf(reference, "assign-owner");

        for (String userId : List.of("official", "admin")) {
            Reply reply = as(userId).post("/engine-rest/task/{id}/" + call, body, task);
            assertThat(reply.status()).as(userId).isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(taskOf(reference, "assign-owner")).isEqualTo(task);
    }

    static Stream<Arguments> waysAroundTheForm() {
        return Stream.of(
                Arguments.of("complete", Map.of()),
                Arguments.of("bpmnError", Map.of("errorCode", "any")),
                Arguments.of("bpmnEscalation", Map.of("escalationCode", "any")),
                Arguments.of("delegate", Map.of("userId", "official2")),
                Arguments.of("resolve", Map.of()));
    }

    @Test
    void a_reports_reference_is_never_used_twice() {
        String reference = publishReport(1);

        Reply again = as("panel").post("/api/v1/reports", report(reference, 2));

        assertThat(again.status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(again.body().path("detail").asText()).contains(reference);
        assertThat(as("panel")
                        .get("/api/v1/reports/{reference}", reference)
                        .path("recommendations")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void of_two_reports_with_one_reference_at_once_one_is_taken_in() throws Exception {
        List<Reply> replies = atOnce(() -> as("panel").post("/api/v1/reports", report("AT-TWICE", 1)), () -> as("panel")
                .post("/api/v1/reports", report("AT-TWICE", 2)));

        assertThat(replies)
                .extracting(Reply::status)
                .containsExactlyInAnyOrder(HttpStatus.CREATED, HttpStatus.CONFLICT);
    }

    @Test
    void a_report_is_taken_in_whole_or_not_at_all() {
        Map<String, Object> report = report("AT-WRONG", 2);
        report.put("addressedTo", "ministry-of-silly-walks");
        report.put(
                "recommendations",
                List.of(
                        Map.of("number", 1, "text", "Fine.", "boards", List.of("ALL")),
                        Map.of(
                                "number",
                                1,
                                "text",
                                " ",
                                "boards",
                                List.of("atlantis"),
                                "themes",
                                List.of("Not a code"))));

        Reply reply = as("panel").post("/api/v1/reports", report);

        assertThat(reply.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(reply.body().path("errors").findValuesAsText("where"))
                .contains(
                        "addressedTo",
                        "recommendations[1].number",
                        "recommendations[1].boards",
                        "recommendations[1].text");
        assertThat(as("panel").get("/api/v1/recommendations?report=AT-WRONG").path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("unreadableReports")
    void a_report_that_cannot_be_read_is_a_bad_request(String json) {
        Reply reply = as("panel").post("/api/v1/reports", json);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(reply.body().path("detail").asText()).isNotBlank();
        assertThat(reply.toString()).doesNotContain("org.recommendationtracker", "com.fasterxml");
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void a_report_that_cannot_be_read_says_which_field_to_put_right(String json, String where, String message) {
        Reply reply = as("panel").post("/api/v1/reports", json);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(reply.body().path("errors")).anySatisfy(error -> {
            assertThat(error.path("where").asText()).isEqualTo(where);
            assertThat(error.path("message").asText()).contains(message);
        });
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of(
                        "{\"reference\": \"AT-FIELD\", \"titel\": \"A report\"}",
                        "titel",
                        "There is no field \"titel\". The fields are: reference, title, issuingBody, addressedTo,"
                                + " publishedOn, embargoedUntil, note, recommendations."),
                Arguments.of(
                        "{\"recommendations\": [{\"number\": 1}, {\"number\": 2, \"theme\": \"guidance\"}]}",
                        "recommendations[1].theme",
                        "There is no field \"theme\". The fields are: number, text, themes, boards, priority, parts."),
                Arguments.of("{\"publishedOn\": \"31 July\"}", "publishedOn", "a day that exists"),
                Arguments.of("{\"embargoedUntil\": \"tomorrow\"}", "embargoedUntil", "such as 2014-07-31T09:00:00Z"),
                Arguments.of(
                        "{\"recommendations\": [{\"priority\": \"URGENT\"}]}",
                        "recommendations[0].priority",
                        "one of: HIGH, NORMAL, LOW"),
                Arguments.of(
                        "{\"recommendations\": [{\"number\": \"one\"}]}",
                        "recommendations[0].number",
                        "a whole number"),
                Arguments.of("{\"recommendations\": \"none\"}", "recommendations", "a list"),
                Arguments.of("{\n\"title\": \"A report\",,\n}", "line 2", "no JSON"));
    }

    static Stream<String> unreadableReports() {
        return Stream.of(
                "{\"reference\": \"AT-BROKEN\"",
                "[]",
                "\"text\"",
                "{}",
                "{\"publishedOn\": \"31 July\"}",
                "{\"recommendations\": [null]}",
                "{\"recommendations\": [{\"number\": \"one\"}]}");
    }

    @Test
    void only_the_panel_registers_reports() {
        Reply reply = as("official").post("/api/v1/reports", report("AT-NOT-MINE", 1));

        assertThat(reply.status()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    private void assertRefused(
            String reference,
            String businessKey,
            String step,
            String userId,
            Map<String, ?> form,
            HttpStatus status,
            String message) {
        String task = taskOf(businessKey, step);
        JsonNode before = state(reference);
        int entries = history(reference).size();

        Reply reply = as(userId).submit(task, form);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.body().path("message").asText()).contains(message).doesNotContain("Cannot submit task form");
        assertThat(taskOf(businessKey, step)).isEqualTo(task);
        assertThat(state(reference)).isEqualTo(before);
        assertThat(history(reference)).hasSize(entries);
    }

    private String taskOf(String businessKey, String step) {
        List<String> open = openTasks(businessKey, step);
        assertThat(open).as("open task " + step).hasSize(1);
        return open.get(0);
    }

    private static Map<String, Object> draft(String field, String value) {
        Map<String, Object> form = new HashMap<>(Moves.ACCEPT.form());
        form.put(field, value);
        return form;
    }
}
