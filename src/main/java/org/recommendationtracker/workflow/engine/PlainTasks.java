package org.recommendationtracker.workflow.engine;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Tasks without tasks below them and without variables of their own, both of which the engine would look for as each task ends:
 * neither the models nor any caller can make them.
 */
final class PlainTasks extends TaskManager {

    @Override
    public List<Task> findTasksByParentTaskId(String parent) {
        return List.of();
    }

    /** Their variables. */
    static final class Variables extends VariableInstanceManager {

        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
                String task, @Nullable Collection<String> names) {
            return List.of();
        }
    }
}
