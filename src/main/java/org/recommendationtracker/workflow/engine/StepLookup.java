package org.recommendationtracker.workflow.engine;

import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.task.Task;
import org.recommendationtracker.party.Role;
import org.springframework.stereotype.Component;

/** What a model says of a step, and which process a task is of. */
@Component
public class StepLookup {

    private final ProcessEngineConfigurationImpl engine;

    StepLookup(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /**
     * The step of a task.
     *
     * @param process key of its definition
     * @param key the process's business key
     * @param roles those that the model gives it to
     */
    public record Step(String name, String whatToDo, String process, String key, Set<Role> roles) {}

    /** The step of a task that was found in the engine's command that lasts yet. */
    public Step of(Task found) {
        TaskEntity task = (TaskEntity) found;
        ActivityImpl step = activity(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        return new Step(
                name(step),
                Objects.toString(step.getProperty("documentation"), ""),
                task.getProcessDefinition().getKey(),
                task.getProcessInstance().getBusinessKey(),
                StepTasks.roles(task.getTaskDefinition().getCandidateGroupIdExpressions()));
    }

    /**
     * Its name in the model.
     *
     * @param definition id of the process definition
     */
    public String nameOf(String definition, String step) {
        return name(activity(definition, step));
    }

    private ActivityImpl activity(String definition, String step) {
        return engine.getDeploymentCache()
                .findDeployedProcessDefinitionById(definition)
                .findActivity(step);
    }

    private static String name(ActivityImpl step) {
        return String.valueOf(step.getProperty("name"));
    }
}
