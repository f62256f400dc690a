package org.recommendationtracker.workflow.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.joda.time.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Connects the engine to the steps and gives it the models. */
@Component
class WorkflowPlugin extends AbstractProcessEnginePlugin {

    private final StepParseListener steps;
    private final CommentsInHistory comments;
    private final ModelDeployment models;
    private final Clock clock;

    WorkflowPlugin(ModelDeployment models, StepParseListener steps, CommentsInHistory comments, Clock clock) {
        this.models = models;
        this.steps = steps;
        this.comments = comments;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // the engine reads the time through Joda: its timers and dates follow the one clock
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
        // a refused form is an answer, not an incident: it is not logged with a stack trace
        engine.setEnableCmdExceptionLogging(false);
        engine.setCustomSessionFactories(plus(engine.getCustomSessionFactories(), new KeptDefinitions().factories()));
        engine.setCustomSessionFactories(plus(
                engine.getCustomSessionFactories(),
                List.of(
                        new SessionReplacement(HandledTasks.class, HandledTasks::new),
                        new SessionReplacement(TaskManager.class, PlainTasks::new),
                        new SessionReplacement(VariableInstanceManager.class, PlainTasks.Variables::new))));
        keepHistoryOfSteps(engine);
        engine.setResourceAuthorizationProvider(new TaskRights());
        // nobody is a tenant: with each command the engine would look whose a deployment is
        engine.setTenantCheckEnabled(false);
        engine.setCustomPreBPMNParseListeners(plus(engine.getCustomPreBPMNParseListeners(), List.of(steps)));
        engine.setCustomPreCommandInterceptorsTxRequired(
                plus(engine.getCustomPreCommandInterceptorsTxRequired(), List.of(new ConcurrentSteps())));
        engine.setCustomPostCommandInterceptorsTxRequired(
                plus(engine.getCustomPostCommandInterceptorsTxRequired(), List.of(comments)));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        models.deploy(engine.getRepositoryService());
    }

    private static void keepHistoryOfSteps(ProcessEngineConfigurationImpl engine) {
        HistoryLevel level = new StepHistory();
        engine.setCustomHistoryLevels(List.of(level));
        engine.setHistoryLevel(level);
        engine.setHistoryEventProducer(new StepHistoryEvents());
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.setCustomHistoryEventHandlers(List.of(new StepHistoryEvents.Writer()));
    }

    private static <T> List<T> plus(@Nullable List<T> present, List<? extends T> more) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.addAll(more);
        return all;
    }
}
