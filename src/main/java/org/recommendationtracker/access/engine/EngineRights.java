package org.recommendationtracker.access.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;

/**
 * Checks rights with the groups that the user has. The engine would first ask, with each command, which groups any right was
 * ever given to, and read the whole table for it.
 */
final class EngineRights extends AuthorizationManager {

    @Override
    public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    /** Whoever may read a task that is open may read what was done with it. */
    @Override
    public void configureHistoricTaskInstanceQuery(HistoricTaskInstanceQueryImpl query) {
        configureQuery(query);
        query.getAuthCheck().setHistoricInstancePermissionsEnabled(true);
        addPermissionCheck(query.getAuthCheck(), historyOf("RES.ID_").build());
    }

    /** The same for what people did with it. */
    @Override
    public void configureUserOperationLogQuery(UserOperationLogQueryImpl query) {
        configureQuery(query);
        query.getAuthCheck().setHistoricInstancePermissionsEnabled(true);
        addPermissionCheck(
                query.getAuthCheck(),
                historyOf("RES.TASK_ID_")
                        .atomicCheck(Resources.OPERATION_LOG_CATEGORY, "RES.CATEGORY_", Permissions.READ)
                        .build());
    }

    private static PermissionCheckBuilder historyOf(String task) {
        return new PermissionCheckBuilder()
                .disjunctive()
                .atomicCheck(
                        Resources.PROCESS_DEFINITION, "RES.PROC_DEF_KEY_", ProcessDefinitionPermissions.READ_HISTORY)
                .atomicCheck(Resources.TASK, task, TaskPermissions.READ);
    }

    /** Puts it in the place of the engine's. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new EngineRights();
        }
    }
}
