package org.recommendationtracker.workflow.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.recommendationtracker.access.ProcessStarters;
import org.springframework.stereotype.Component;

/** The processes whose newest models have a form at the start. */
@Component
public class StartForms implements ProcessStarters {

    private final ProcessEngineConfigurationImpl engine;
    private final EngineCommands commands;

    StartForms(ProcessEngineConfigurationImpl engine, EngineCommands commands) {
        this.engine = engine;
        this.commands = commands;
    }

    @Override
    public List<Starter> starters() {
        return all().stream()
                .flatMap(start -> start.roles().stream().map(role -> new Starter(start.process(), role)))
                .toList();
    }

    /** By name. */
    public List<ProcessStart> all() {
        // the models are no secret: what a person may begin is for their roles to say
        return commands.runWithEveryRight(
                () -> engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                        .map(definition -> latest(definition.getKey()))
                        .filter(definition -> definition.getStartFormHandler() instanceof StepStartFormHandler)
                        .map(StartForms::start)
                        .sorted(Comparator.comparing(ProcessStart::name))
                        .toList());
    }

    /** The id of a process's newest definition. */
    public String newest(String process) {
        return latest(process).getId();
    }

    private static ProcessStart start(ProcessDefinitionEntity definition) {
        ActivityImpl event = definition.getInitial();
        return new ProcessStart(
                definition.getKey(),
                event.getId(),
                definition.getName(),
                Objects.toString(event.getProperty("documentation"), ""),
                StepTasks.roles(definition.getCandidateStarterGroupIdExpressions()));
    }

    private ProcessDefinitionEntity latest(String process) {
        return commands.run(() -> engine.getDeploymentCache().findDeployedLatestProcessDefinitionByKey(process));
    }
}
