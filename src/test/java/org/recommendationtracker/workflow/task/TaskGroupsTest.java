package org.recommendationtracker.workflow.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.StandaloneTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What an earlier version left: open tasks that are a whole role's. */
@StandaloneTest
class TaskGroupsTest {

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private TaskGroups groups;

    @Test
    void an_open_task_of_a_role_becomes_that_of_the_office_or_panel_it_belongs_to() {
        Task children = task("SCRP-EXAMPLE-01", "assign-owner");
        Task buildings = task("GTI-P2-2024-01", "plan-action");
        asBefore(children, "officials.dfe-children-families");
        asBefore(buildings, "officials.mhclg-building-safety");
        tasks.claim(children.getId(), "official");

        groups.takeOver();

        assertThat(groupOf(children)).isEqualTo("officials.dfe-children-families");
        assertThat(groupOf(buildings)).isEqualTo("officials.mhclg-building-safety");
        assertThat(tasks.createTaskQuery()
                        .taskId(children.getId())
                        .singleResult()
                        .getAssignee())
                .isEqualTo("official");
        for (Task task : new Task[] {children, buildings}) {
            assertThat(rights("officials", task)).isZero();
            assertThat(rights(groupOf(task), task)).isEqualTo(1);
        }
    }

    private Task task(String reference, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(step)
                .singleResult();
    }

    private void asBefore(Task task, String group) {
        tasks.deleteCandidateGroup(task.getId(), group);
        tasks.addCandidateGroup(task.getId(), "officials");
        assertThat(rights("officials", task)).isEqualTo(1);
    }

    private String groupOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .reduce((one, two) -> one + "," + two)
                .orElseThrow();
    }

    private long rights(String group, Task task) {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(Resources.TASK)
                .resourceId(task.getId())
                .count();
    }
}
