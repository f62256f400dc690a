package org.recommendationtracker.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.access.EngineRules.Caller;

class EngineRulesTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /task",
        "HEAD, /task",
        "POST, /task",
        "POST, /task/count",
        "POST, /filter/f1/list",
        "GET, /task/1/form",
        "GET, /task/1/deployed-form",
        "GET, /process-definition/key/recommendation/xml",
        "POST, /task/1/claim",
        "POST, /task/1/claim/",
        "POST, /task/1/unclaim",
        "POST, /task/1/submit-form",
        "POST, /process-definition/key/extension/submit-form",
        "GET, /process-definition/key/extension/deployed-start-form",
        "POST, /task/1/comment/create",
    })
    void people_read_claim_and_submit(String method, String path) {
        assertThat(caller(method, path))
                .hasValueSatisfying(caller -> assertThat(caller).isIn(Caller.SIGNED_IN, Caller.WORKERS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "resolve", "delegate", "bpmnError", "bpmnEscalation", "complete/"})
    void nobody_passes_a_step_without_its_form(String call) {
        assertThat(caller("POST", "/task/1/" + call)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /process-instance/1/modification",
        "POST, /process-instance/1/modification-async",
        "POST, /process-instance/1/modification/",
        "POST, /modification/execute",
        "POST, /modification/executeAsync",
        "POST, /migration/execute",
        "POST, /migration/executeAsync",
        "POST, /process-definition/recommendation:1:7/restart",
        "POST, /process-definition/key/recommendation/restart-async",
        "POST, /process-definition/key/recommendation/start",
        "DELETE, /process-instance/1",
        "POST, /process-instance/delete",
        "POST, /process-instance/delete-historic-query-based",
        "DELETE, /process-definition/recommendation:1:7",
        "DELETE, /process-definition/key/recommendation",
        "DELETE, /process-definition/key/recommendation/delete",
        "POST, /message",
        "POST, /signal",
        "POST, /condition",
        "POST, /process-instance/message-async",
        "POST, /execution/1/signal",
        "POST, /execution/1/messageSubscriptions/m/trigger",
    })
    void nobody_moves_or_ends_a_process(String method, String path) {
        assertThat(caller(method, path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /task/1/variables",
        "PUT, /task/1/variables/outcome",
        "POST, /task/1/variables/outcome/data",
        "POST, /task/1/localVariables",
        "DELETE, /task/1/localVariables/outcome",
        "POST, /process-instance/1/variables",
        "PUT, /process-instance/1/variables/outcome",
        "POST, /process-instance/variables-async",
        "PUT, /execution/1/localVariables/outcome",
        "POST, /job/1/execute",
        "PUT, /job/1/duedate",
        "DELETE, /job/1",
        "POST, /deployment/create",
        "POST, /deployment/1/redeploy",
        "DELETE, /deployment/1",
    })
    void nobody_changes_what_a_process_will_do(String method, String path) {
        assertThat(caller(method, path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /process-instance/1",
        "POST, /process-instance",
        "GET, /process-definition/statistics",
        "GET, /process-definition/key:1:7/statistics",
        "GET, /job/1",
        "GET, /deployment/1",
        "GET, /authorization",
        "GET, /cockpit/plugin/base/default/process-definition/statistics",
        "POST, /user/create",
        "DELETE, /user/otto",
        "PUT, /group/officials/members/otto",
        "POST, /filter/create",
        "PUT, /filter/1",
    })
    void administrators_look_at_processes_and_manage_users(String method, String path) {
        assertThat(caller(method, path)).contains(Caller.ADMINISTRATORS);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /task/create",
        "PUT, /task/1",
        "DELETE, /task/1",
        "POST, /task/1/assignee",
        "POST, /task/1/identity-links",
        "POST, /task/1/identity-links/delete",
        "GET, /task/1/attachment",
        "POST, /task/1/attachment/create",
        "DELETE, /task/1/comment",
        "PUT, /task/1/comment",
        "GET, /process-instance/1/comment",
        "GET, /process-instance/1/variables",
        "POST, /external-task/fetchAndLock",
        "POST, /batch",
        "POST, /migration/validate",
        "POST, /authorization/create",
        "PUT, /authorization/1",
        "POST, /group/create",
        "POST, /identity/verify",
        "PATCH, /task",
        "OPTIONS, /task",
    })
    void nobody_needs_the_rest(String method, String path) {
        assertThat(caller(method, path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /process-instance/1/suspended",
        "PUT, /process-instance/suspended",
        "PUT, /process-definition/key/clock/suspended",
        "PUT, /process-definition/clock:1:7/suspended",
        "PUT, /job-definition/1/suspended",
        "PUT, /job/1/suspended",
        "PUT, /job/1/retries",
        "PUT, /job-definition/1/retries",
        "POST, /process-instance/job-retries",
        "POST, /job/1/duedate/recalculate",
        "PUT, /process-definition/recommendation:1:7/history-time-to-live",
        "DELETE, /history/process-instance/1",
        "POST, /history/process-instance/delete",
        "POST, /history/cleanup",
        "DELETE, /history/variable-instance/1",
        "PUT, /history/user-operation/1/set-annotation",
        "DELETE, /metrics/task-worker",
    })
    void nobody_stops_a_clock_or_deletes_what_was(String method, String path) {
        assertThat(caller(method, path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /task/1",
        "GET, /task/1/form-variables",
        "GET, /task/1/comment",
        "POST, /task/1/claim",
        "POST, /task/1/submit-form",
        "POST, /process-definition/key/extension/submit-form",
    })
    void what_stands_in_a_task_is_for_those_who_do_tasks(String method, String path) {
        assertThat(caller(method, path)).contains(Caller.WORKERS);
    }

    private static Optional<Caller> caller(String method, String path) {
        return EngineRules.find(method, path).map(EngineRules.Rule::caller);
    }
}
