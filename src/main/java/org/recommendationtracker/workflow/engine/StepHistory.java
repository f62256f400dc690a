package org.recommendationtracker.workflow.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * What the engine remembers: what each process passed and when, which for its picture is enough, its tasks once they end, and who did
 * what with a task, for the history in Tasklist. Variables and candidates are left out, and so is each change of a task
 * that is open: what was decided, by whom and when, stands in the audit trail.
 */
final class StepHistory extends AbstractHistoryLevel {

    private static final Set<HistoryEventType> LEFT_OUT = Set.of(
            HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
            HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
            HistoryEventTypes.IDENTITY_LINK_ADD,
            HistoryEventTypes.IDENTITY_LINK_DELETE);

    /** Stands in the engine's database, which another level would not start with. */
    @Override
    public int getId() {
        return 10;
    }

    @Override
    public String getName() {
        return "steps";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        if (type == HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE && entity instanceof ExecutionEntity execution) {
            return isBeingWritten(HistoricActivityInstanceEventEntity.class, execution.getActivityInstanceId());
        }
        if (type == HistoryEventTypes.TASK_INSTANCE_UPDATE && entity instanceof TaskEntity task) {
            return isBeingWritten(HistoricTaskInstanceEventEntity.class, task.getId());
        }
        return !LEFT_OUT.contains(type);
    }

    /** Whether the same command began it: the change then goes into the row that is written anyway. */
    private static boolean isBeingWritten(Class<? extends DbEntity> kind, @Nullable String id) {
        return id != null && Context.getCommandContext().getDbEntityManager().getCachedEntity(kind, id) != null;
    }
}
