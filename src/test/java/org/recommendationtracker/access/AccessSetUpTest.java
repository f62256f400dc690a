package org.recommendationtracker.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.Role;
import org.springframework.beans.factory.annotation.Autowired;

class AccessSetUpTest extends AccessTest {

    @Autowired
    AccessSetUp setUp;

    @Autowired
    FilterService filterService;

    @Autowired
    AuthorizationService authorizationService;

    @Autowired
    IdentityService identityService;

    @Autowired
    Boards boards;

    @Test
    void starting_again_adds_nothing() {
        List<Long> before = counts();

        setUp.afterSingletonsInstantiated();

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void roles_and_roles_at_parties_are_groups() {
        assertThat(identityService.createGroupQuery().groupType("ROLE").count()).isEqualTo(Role.values().length - 1);
        assertThat(identityService
                        .createGroupQuery()
                        .groupType("MEMBERSHIP")
                        .groupIdIn(
                                "lscb.norfolk",
                                "officials.cabinet-office",
                                "private-office.cabinet-office",
                                "panel.scr-panel")
                        .count())
                .isEqualTo(4);
        assertThat(identityService.createGroupQuery().groupType("MEMBERSHIP").count())
                .isGreaterThan(boards.all().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            nullValues = "-",
            value = {
                "paula: To verify",
                "otto: Due this week",
                "nora: -",
                // an administrator may see everything, what is for others too
                "ada: To sign off, To verify, Due this week, Taken by nobody"
            })
    void each_role_finds_the_filters_that_are_for_it(String userId, @Nullable String more) {
        String filters = client(userId).get("/engine-rest/filter").body();

        List<String> all = new ArrayList<>(List.of("To do today", "My tasks", "My group's tasks", "Overdue"));
        if (more != null) {
            all.addAll(List.of(more.split(", ")));
        }
        assertThat(JsonPath.<List<String>>read(filters, "$[*].name")).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void what_is_to_be_looked_at_another_day_is_not_for_today() {
        String withoutDate = newTask();
        String now = newTask();
        followUp(now, Instant.now());
        String later = newTask();
        followUp(later, Instant.now().plus(Duration.ofDays(3)));
        String mine = newTask();
        client("otto").post("/engine-rest/task/" + mine + "/claim", "{\"userId\":\"otto\"}");

        assertThat(tasksIn("To do today", "otto"))
                .contains(withoutDate, now, mine)
                .doesNotContain(later);
        assertThat(tasksIn("To do today", "olga")).contains(withoutDate, now).doesNotContain(later, mine);
        assertThat(tasksIn("To do today", "paula")).isEmpty();
    }

    private void followUp(String id, Instant at) {
        Task task = taskService.createTaskQuery().taskId(id).singleResult();
        task.setFollowUpDate(Date.from(at));
        taskService.saveTask(task);
    }

    @Test
    void the_filters_by_date_and_step_find_what_they_say() {
        String soon = newTask();
        Task due = taskService.createTaskQuery().taskId(soon).singleResult();
        due.setDueDate(Date.from(Instant.now().plus(Duration.ofDays(3))));
        taskService.saveTask(due);

        assertThat(tasksIn("Due this week", "otto")).contains(soon);
        assertThat(tasksIn("Taken by nobody", "ada")).isEmpty();
        assertThat(tasksIn("To verify", "paula")).isEmpty();
    }

    @Test
    void the_filters_show_each_person_their_own_tasks() {
        String waiting = newTask();
        String claimed = newTask();
        client("otto").post("/engine-rest/task/" + claimed + "/claim", "{\"userId\":\"otto\"}");
        Task overdue = taskService.createTaskQuery().taskId(waiting).singleResult();
        overdue.setDueDate(Date.from(Instant.EPOCH));
        taskService.saveTask(overdue);

        assertThat(tasksIn("My tasks", "otto")).contains(claimed).doesNotContain(waiting);
        assertThat(tasksIn("My group's tasks", "otto")).contains(claimed, waiting);
        assertThat(tasksIn("Overdue", "otto")).contains(waiting).doesNotContain(claimed);
        assertThat(tasksIn("My tasks", "olga")).doesNotContain(claimed, waiting);
        assertThat(tasksIn("My group's tasks", "olga")).contains(claimed, waiting);
        for (String filter : List.of("My tasks", "My group's tasks", "Overdue")) {
            assertThat(tasksIn(filter, "paula")).isEmpty();
        }
    }

    @Test
    void filters_are_made_by_administrators_only() {
        assertThat(client("otto")
                        .post("/engine-rest/filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}")
                        .statusCode())
                .isEqualTo(403);
    }

    private List<String> tasksIn(String filter, String userId) {
        String id = filterService
                .createFilterQuery()
                .filterName(filter)
                .singleResult()
                .getId();
        return JsonPath.read(
                client(userId).get("/engine-rest/filter/" + id + "/list").body(), "$[*].id");
    }

    private List<Long> counts() {
        return List.of(
                identityService.createGroupQuery().count(),
                identityService.createUserQuery().count(),
                filterService.createFilterQuery().count(),
                authorizationService.createAuthorizationQuery().count());
    }
}
