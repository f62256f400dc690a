package org.recommendationtracker.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineAccessTest extends AccessTest {

    private static final String REST = "/engine-rest";
    private static final String NAMED = "/engine-rest/engine/default";
    private static final String WEBAPPS = "/camunda/api/engine/engine/default";

    @Test
    void a_group_sees_claims_and_submits_its_task() {
        String task = newTask();
        Visitor otto = client("otto");

        assertThat(otto.get(REST + "/task/" + task).statusCode()).isEqualTo(200);
        assertThat(otto.post(REST + "/task/" + task + "/claim", "{\"userId\":\"otto\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(otto.post(REST + "/task/" + task + "/submit-form", "{\"variables\":{}}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(isOpen(task)).isFalse();
    }

    @Test
    void who_claimed_a_task_gives_it_back_and_nobody_else_does() {
        String task = newTask();
        Visitor otto = client("otto");
        otto.post(REST + "/task/" + task + "/claim", "{\"userId\":\"otto\"}");

        assertThat(client("olga").post(REST + "/task/" + task + "/unclaim", "").statusCode())
                .isEqualTo(403);
        assertThat(otto.post(REST + "/task/" + task + "/assignee", "{\"userId\":\"olga\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(otto.post(REST + "/task/" + task + "/identity-links", "{\"userId\":\"nora\",\"type\":\"candidate\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(otto.post(REST + "/task/" + task + "/unclaim", "").statusCode())
                .isEqualTo(204);
        assertThat(client("olga")
                        .post(REST + "/task/" + task + "/claim", "{\"userId\":\"olga\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paula", "nora", "arthur"})
    void nobody_else_sees_claims_or_submits_it(String userId) {
        String task = newTask();
        Visitor other = client(userId);

        assertThat(other.get(REST + "/task?processDefinitionKey=officials-step").body())
                .isEqualTo("[]");
        for (String part : List.of("", "/form-variables", "/variables", "/identity-links", "/comment", "/form")) {
            HttpResponse<String> answer = other.get(REST + "/task/" + task + part);
            assertThat(answer.statusCode()).as(part).isIn(400, 403, 404, 500);
        }
        assertThat(other.post(REST + "/task/" + task + "/claim", "{\"userId\":\"" + userId + "\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.post(REST + "/task/" + task + "/unclaim", "").statusCode())
                .isEqualTo(403);
        assertThat(other.post(REST + "/task/" + task + "/submit-form", "{\"variables\":{}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.post(REST + "/task/" + task + "/comment/create", "{\"message\":\"I was here\"}")
                        .statusCode())
                .isIn(403, 404);
        assertThat(isOpen(task)).isTrue();
    }

    @Test
    void whoever_has_claimed_a_task_and_nobody_else_gives_it_back() {
        String task = newTask();
        String unclaim = REST + "/task/" + task + "/unclaim";
        client("otto").post(REST + "/task/" + task + "/claim", "{\"userId\":\"otto\"}");

        assertThat(client("olga").post(unclaim, "").statusCode()).isEqualTo(403);
        assertThat(client("otto").post(unclaim, "").statusCode()).isEqualTo(204);

        assertThat(client("olga")
                        .post(REST + "/task/" + task + "/claim", "{\"userId\":\"olga\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(client("otto").post(unclaim, "").statusCode()).isEqualTo(403);
        assertThat(client("olga").get(REST + "/task/" + task).body()).contains("\"assignee\":\"olga\"");
    }

    @Test
    void a_group_comments_on_its_task_and_reads_the_tasks_history() {
        String task = newTask();
        client("otto").post(REST + "/task/" + task + "/claim", "{\"userId\":\"otto\"}");

        assertThat(client("otto")
                        .post(REST + "/task/" + task + "/comment/create", "{\"message\":\"Nearly done\"}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(client("olga").get(REST + "/task/" + task + "/comment").body())
                .contains("Nearly done");
        assertThat(client("olga")
                        .get(REST + "/history/user-operation?taskId=" + task)
                        .body())
                .contains("Claim");
        assertThat(client("paula").get(REST + "/task/" + task + "/comment").body())
                .doesNotContain("Nearly done");
        assertThat(client("paula")
                        .get(REST + "/history/user-operation?taskId=" + task)
                        .body())
                .isEqualTo("[]");
        assertThat(client("paula").get(REST + "/history/task").body()).isEqualTo("[]");
    }

    @Test
    void nobody_hands_a_task_to_somebody_else_by_claiming_it_for_them() {
        String task = newTask();

        for (String body : List.of(
                "{\"userId\":\"paula\"}",
                "{\"userId\":\"otto\",\"userId\":\"paula\"}",
                "{\"userId\":null}",
                "{}",
                "no JSON")) {
            assertThat(client("otto")
                            .post(REST + "/task/" + task + "/claim", body)
                            .statusCode())
                    .as(body)
                    .isIn(400, 403);
        }
        assertThat(client("paula").get(REST + "/task/" + task).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, NAMED})
    void a_step_cannot_be_passed_without_its_form_over_rest(String root) {
        String task = newTask();

        for (String userId : List.of("otto", "ada")) {
            for (String call : List.of("complete", "complete/", "%63omplete", "resolve", "bpmnError", "delegate")) {
                HttpResponse<String> answer = client(userId).post(root + "/task/" + task + "/" + call, "{}");
                assertThat(answer.statusCode()).as(userId + " " + call).isEqualTo(403);
                assertThat(answer.body()).contains("\"message\":\"A step is taken by submitting its form");
            }
        }
        assertThat(isOpen(task)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, NAMED})
    void an_administrator_cannot_move_or_end_a_process_over_rest(String root) {
        String task = newTask();

        assertNothingMoves(client("ada"), root, task);
    }

    @Test
    void an_administrator_cannot_move_or_end_a_process_in_the_web_applications() {
        String task = newTask();

        assertNothingMoves(inWebapps("ada"), WEBAPPS, task);
    }

    private void assertNothingMoves(Visitor administrator, String root, String task) {
        String instance = processOf(task);
        String skip = """
                {"processInstanceIds": ["%s"], "processDefinitionId": "%s", "instructions": [
                  {"type": "startAfterActivity", "activityId": "draft"},
                  {"type": "cancel", "activityId": "draft"}]}""".formatted(instance, definitionOf(task));
        for (String call : List.of(
                "/process-instance/" + instance + "/modification",
                "/process-instance/" + instance + "/modification-async",
                "/modification/execute",
                "/modification/executeAsync",
                "/process-instance/delete")) {
            HttpResponse<String> answer = administrator.post(root + call, skip);
            assertThat(answer.statusCode()).as(call).isEqualTo(403);
            assertThat(answer.body()).contains("nobody moves, changes or ends a process by hand");
        }
        assertThat(isOpen(task)).isTrue();
    }

    @Test
    void a_step_cannot_be_passed_without_its_form_in_the_web_applications() {
        String task = newTask();

        for (String userId : List.of("otto", "ada")) {
            Visitor visitor = inWebapps(userId);
            HttpResponse<String> answer = visitor.post(WEBAPPS + "/task/" + task + "/complete", "{}");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("A step is taken by submitting its form");
        }
        assertThat(isOpen(task)).isTrue();
    }

    @Test
    void ways_of_writing_an_address_lead_past_no_rule() {
        String task = newTask();
        Visitor otto = client("otto");

        for (String path : List.of(
                "/engine-rest//task/" + task + "/complete",
                "/engine-rest/x/../task/" + task + "/complete",
                "/engine-rest/task/" + task + "/complete;x=1",
                "/engine-rest;x=1/task/" + task + "/complete",
                "/engine-rest/task/" + task + "%2Fcomplete",
                "/engine-rest/task/" + task + "/%2563omplete",
                "/engine-%72est/task/" + task + "/complete")) {
            assertThat(otto.post(path, "{}").statusCode()).as(path).isBetween(400, 500);
        }
        assertThat(isOpen(task)).isTrue();
    }

    @Test
    void the_web_applications_let_people_claim_and_submit() {
        String task = newTask();
        Visitor otto = inWebapps("otto");

        assertThat(otto.post(WEBAPPS + "/task/" + task + "/claim", "{\"userId\":\"paula\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(otto.post(WEBAPPS + "/task/" + task + "/claim", "{\"userId\":\"otto\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(otto.post(WEBAPPS + "/task/" + task + "/submit-form", "{\"variables\":{}}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void administrators_give_a_task_back_to_its_group_and_hand_it_to_nobody() {
        String task = newTask();
        client("otto").post(REST + "/task/" + task + "/claim", "{\"userId\":\"otto\"}");

        for (String userId : List.of("olga", "ada")) {
            assertThat(client(userId)
                            .post(REST + "/task/" + task + "/assignee", "{\"userId\":\"olga\"}")
                            .statusCode())
                    .as(userId)
                    .isEqualTo(403);
        }
        assertThat(client("ada").post(REST + "/task/" + task + "/unclaim", "").statusCode())
                .isEqualTo(204);
    }

    @Test
    void the_identity_ends_with_the_request() {
        client("otto").get(REST + "/task");

        assertThat(client("ada").get(REST + "/user/count").body()).isEqualTo("{\"count\":8}");
        assertThat(client("otto").get(REST + "/identity/groups?userId=paula").body())
                .doesNotContain("panel");
    }

    private Visitor inWebapps(String userId) {
        Visitor visitor = signedIn(userId);
        visitor.get("/camunda/app/tasklist/default/");
        return visitor.with("X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN"));
    }
}
