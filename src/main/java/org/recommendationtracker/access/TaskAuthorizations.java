package org.recommendationtracker.access;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever has claimed a task give it back, as long as they have it. For the engine that is to assign the task, which
 * those who may work on it may not.
 */
class TaskAuthorizations extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, @Nullable String former, @Nullable String assignee) {
        AuthorizationEntity formers =
                former == null ? null : getGrantAuthorizationByUserId(former, Resources.TASK, task.getId());
        if (formers != null) {
            formers.removePermission(TaskPermissions.TASK_ASSIGN);
        }
        AuthorizationEntity[] granted =
                Objects.requireNonNullElse(super.newTaskAssignee(task, former, assignee), new AuthorizationEntity[0]);
        Arrays.stream(granted)
                .filter(authorization -> authorization.getResourceType() == Resources.TASK.resourceType())
                .forEach(authorization -> authorization.addPermission(TaskPermissions.TASK_ASSIGN));
        return Stream.concat(Stream.ofNullable(formers), Arrays.stream(granted)).toArray(AuthorizationEntity[]::new);
    }
}
