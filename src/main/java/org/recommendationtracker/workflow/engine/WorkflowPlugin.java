package org.recommendationtracker.workflow.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
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
        engine.setCustomSessionFactories(plus(engine.getCustomSessionFactories(), new KeptDefinitions.Factory()));
        engine.setCustomPreBPMNParseListeners(plus(engine.getCustomPreBPMNParseListeners(), steps));
        engine.setCustomPreCommandInterceptorsTxRequired(
                plus(engine.getCustomPreCommandInterceptorsTxRequired(), new ConcurrentSteps()));
        engine.setCustomPostCommandInterceptorsTxRequired(
                plus(engine.getCustomPostCommandInterceptorsTxRequired(), comments));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        models.deploy(engine.getRepositoryService());
    }

    private static <T> List<T> plus(@Nullable List<T> present, T more) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(more);
        return all;
    }
}
