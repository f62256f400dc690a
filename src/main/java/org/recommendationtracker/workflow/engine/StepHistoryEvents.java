package org.recommendationtracker.workflow.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;

/** Makes the events of the engine's history. The engine would read the row of the process definition to know what it is called. */
final class StepHistoryEvents extends CacheAwareHistoryEventProducer {

    @Override
    protected @Nullable ProcessDefinitionEntity getProcessDefinitionEntity(@Nullable String definitionId) {
        return definitionId == null
                ? null
                : Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(definitionId);
    }

    /**
     * Writes them. The engine would read when an activity or a task began, to write how long it took: whoever reads its history
     * reckons that from its two ends.
     */
    static final class Writer extends DbHistoryEventHandler {

        @Override
        protected void insertOrUpdate(HistoryEvent event) {
            boolean ends = (event instanceof HistoricActivityInstanceEventEntity
                            || event instanceof HistoricTaskInstanceEventEntity)
                    && !isInitialEvent(event)
                    && getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null;
            if (ends) {
                getDbEntityManager().merge(event);
            } else {
                super.insertOrUpdate(event);
            }
        }
    }
}
