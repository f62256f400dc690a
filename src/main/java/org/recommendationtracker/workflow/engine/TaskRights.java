package org.recommendationtracker.workflow.engine;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Lets a task's group see it and work on it, as long as it is open. Who claims it has no right besides: it is through the group
 * that they may do it, and somebody who left the group may not.
 */
final class TaskRights extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] NONE = {};

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, @Nullable String before, @Nullable String assignee) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
        // nobody has a right to a task that begins just now: the engine would look twice
        return begins(task)
                ? new AuthorizationEntity[] {
                    createAuthorization(
                            null, group, Resources.TASK, task.getId(), Permissions.READ, TaskPermissions.TASK_WORK)
                }
                : super.newTaskGroupIdentityLink(task, group, type);
    }

    private static boolean begins(Task task) {
        DbEntityManager entities = Context.getCommandContext().getDbEntityManager();
        return entities.getDbEntityCache().isTransient((TaskEntity) task);
    }
}
