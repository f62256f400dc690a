package org.recommendationtracker.workflow.task;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.workflow.engine.ClusterLock;
import org.recommendationtracker.workflow.engine.TaskParties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives the open tasks of earlier versions, which were a whole role's, to those who have the role where they belong. */
@Component
public class TaskGroups {

    private static final Logger LOG = LoggerFactory.getLogger(TaskGroups.class);
    private static final int BATCH = 100;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final AuthorizationService authorizations;
    private final TaskParties parties;
    private final ClusterLock turns;

    TaskGroups(
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            AuthorizationService authorizations,
            TaskParties parties,
            ClusterLock turns) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.authorizations = authorizations;
        this.parties = parties;
        this.turns = turns;
    }

    /** Batch by batch, each in a transaction of its own, so that it goes on after a crash where it was. */
    public void takeOver() {
        Stream.of(Role.values()).filter(Role::belongsToParty).forEach(role -> {
            int moved = 0;
            int batch;
            do {
                batch = turns.take(() -> takeOverSome(role));
                moved += batch;
            } while (batch > 0);
            if (moved > 0) {
                LOG.info("{} open tasks of {} are now those of one party each.", moved, role.group());
            }
        });
    }

    private int takeOverSome(Role role) {
        List<Task> found = tasks.createTaskQuery()
                .taskCandidateGroup(role.group())
                .includeAssignedTasks()
                // of a process: others are no steps
                .taskDefinitionKeyLike("%")
                .listPage(0, BATCH);
        found.forEach(task -> takeOver(task, role));
        return found.size();
    }

    private void takeOver(Task task, Role role) {
        String process =
                repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
        String key = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        tasks.addCandidateGroup(task.getId(), parties.of(role, process, key).group());
        tasks.deleteCandidateGroup(task.getId(), role.group());
        Stream.of(Resources.TASK, Resources.HISTORIC_TASK)
                .flatMap(resource -> authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(role.group())
                        .resourceType(resource)
                        .resourceId(task.getId())
                        .list()
                        .stream())
                .forEach(right -> authorizations.deleteAuthorization(right.getId()));
    }
}
