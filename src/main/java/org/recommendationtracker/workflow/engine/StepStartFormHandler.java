package org.recommendationtracker.workflow.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** As {@link StepFormHandler}, for a process that starts by a form: what is submitted names the business key. */
class StepStartFormHandler implements StartFormHandler {

    private final StartFormHandler engines;
    private final StepTasks tasks;

    StepStartFormHandler(StartFormHandler engines, StepTasks tasks) {
        this.engines = engines;
        this.tasks = tasks;
    }

    @Override
    public void parseConfiguration(
            Element activity, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        engines.parseConfiguration(activity, deployment, definition, parse);
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
        return engines.createStartFormData(definition);
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        ExecutionEntity instance = (ExecutionEntity) scope;
        instance.setProcessBusinessKey(
                tasks.start(instance.getProcessDefinition(), instance.getActivityId(), submitted));
    }
}
