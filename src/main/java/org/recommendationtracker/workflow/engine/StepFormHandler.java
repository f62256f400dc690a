package org.recommendationtracker.workflow.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Stands between a task's form and the engine: hands what was submitted to the step's handler, inside the engine's
 * transaction and before the task completes, and fills the form from the recommendation. The engine keeps none of it.
 */
class StepFormHandler implements TaskFormHandler {

    private final TaskFormHandler engines;
    private final StepTasks tasks;

    StepFormHandler(TaskFormHandler engines, StepTasks tasks) {
        this.engines = engines;
        this.tasks = tasks;
    }

    @Override
    public void parseConfiguration(
            Element activity, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        engines.parseConfiguration(activity, deployment, definition, parse);
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        TaskFormData form = engines.createTaskForm(task);
        tasks.show(task).forEach((name, value) -> {
            FormFieldImpl field = new FormFieldImpl();
            field.setId(name);
            field.setValue(Variables.untypedValue(value));
            form.getFormFields().add(field);
        });
        return form;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope task) {
        tasks.complete((TaskEntity) task, submitted);
    }
}
