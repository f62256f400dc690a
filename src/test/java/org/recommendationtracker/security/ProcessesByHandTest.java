package org.recommendationtracker.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.acceptance.AcceptanceTest;
import org.recommendationtracker.acceptance.Routes;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** Nobody bends a recommendation's process from outside, and administrators least of all. */
class ProcessesByHandTest extends AcceptanceTest {

    @Autowired
    private TaskService tasks;

    @ParameterizedTest
    @CsvSource({"recommendation, ''", "action, /A1", "delay, /C1", "panel-report, ''", "recommendation, x"})
    void nobody_starts_a_second_life_of_a_recommendation(String process, String suffix) {
        String reference = recommendationAfter(Routes.IMPLEMENTED, 0);
        String id = as("admin")
                .get("/engine-rest/process-definition/key/{key}", process)
                .path("id")
                .asText();
        Map<String, Object> form = Map.of("businessKey", reference + suffix, "variables", Map.of());

        for (String userId : new String[] {"admin", "official", "norfolk"}) {
            assertThat(as(userId)
                            .post("/engine-rest/process-definition/key/{key}/submit-form", form, process)
                            .status())
                    .as(userId)
                    .isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(as(userId)
                            .post("/engine-rest/process-definition/{id}/submit-form", form, id)
                            .status())
                    .as(userId)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(reference).count())
                .isEqualTo(1);
    }

    @Test
    void nobody_makes_a_task_of_their_own() {
        Reply reply = as("admin").post("/engine-rest/task/create", Map.of("id", "t", "name", "x"));

        assertThat(reply.status()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void a_stray_task_takes_the_task_list_from_nobody() {
        Task stray = tasks.newTask("stray");
        stray.setName("Not a step");
        tasks.saveTask(stray);
        tasks.addCandidateGroup("stray", "officials");
        try {
            assertThat(onPages("official").get("/tasks").status()).isEqualTo(200);
            assertThat(onPages("official").get("/tasks/stray").status()).isEqualTo(404);
        } finally {
            tasks.deleteTask("stray", true);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /process-instance/{instance}/suspended",
        "PUT, /process-definition/key/clock/suspended",
        "PUT, /job/{any}/suspended",
        "PUT, /job/{any}/retries",
        "PUT, /job/{any}/duedate",
        "POST, /job/{any}/duedate/recalculate",
        "PUT, /task/{task}",
        "POST, /task/{task}/assignee",
        "DELETE, /task/{task}",
        "DELETE, /history/process-instance/{instance}",
        "PUT, /process-definition/key/recommendation/history-time-to-live",
        "POST, /authorization/create",
    })
    void an_administrator_stops_no_clock_and_deletes_no_history(String method, String path) {
        String reference = recommendationAfter(Routes.IMPLEMENTED, 0);
        Task task =
                tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
        String address = path.replace("{instance}", task.getProcessInstanceId())
                .replace("{task}", task.getId())
                .replace("{any}", "1");

        Reply reply = as("admin").send(HttpMethod.valueOf(method), Map.of(), "/engine-rest" + address);

        assertThat(reply.status()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(reply.body().path("detail").asText()).contains("nobody moves, changes or ends a process by hand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"norfolk", "official", "minister", "panel", "auditor"})
    void what_runs_is_for_administrators_to_count(String userId) {
        assertThat(as(userId).ask("/engine-rest/process-definition/statistics").status())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(as("admin").ask("/engine-rest/process-definition/statistics").status())
                .isEqualTo(HttpStatus.OK);
    }
}
