package org.recommendationtracker.workflow.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.recommendationtracker.recommendation.StepRefused;

/**
 * Refuses to start a process that has no form of its own: it begins by itself, and a second one would live beside that
 * of the same recommendation.
 */
class ClosedStartFormHandler implements StartFormHandler {

    private final StartFormHandler engines;

    ClosedStartFormHandler(StartFormHandler engines) {
        this.engines = engines;
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
        throw StepRefused.notYou("This process begins by itself, and nobody starts it by hand.");
    }
}
