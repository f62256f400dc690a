package org.recommendationtracker.workflow.engine;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Binds each user task of a model to its step, and each milestone to the recommendation's status. */
@Component
public class StepParseListener extends AbstractBpmnParseListener {

    /** The property of an event in a model that makes it a milestone. */
    public static final String STATUS_PROPERTY = "status";

    private final StepTasks tasks;
    private final TaskParties parties;
    private final StepDescriptions descriptions;
    private final TaskListener drafts;
    private final ExecutionListener milestones;

    StepParseListener(
            StepTasks tasks,
            TaskParties parties,
            StepDescriptions descriptions,
            TaskListener drafts,
            MilestoneListener milestones) {
        this.tasks = tasks;
        this.parties = parties;
        this.descriptions = descriptions;
        this.drafts = drafts;
        this.milestones = milestones;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        Set<Expression> groups = StepTasks.roles(task.getCandidateGroupIdExpressions()).stream()
                .map(parties::groupOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        task.getCandidateGroupIdExpressions().clear();
        task.getCandidateGroupIdExpressions().addAll(groups);
        task.setTaskFormHandler(new StepFormHandler(task.getTaskFormHandler(), tasks));
        task.addTaskListener(
                TaskListener.EVENTNAME_COMPLETE, completed -> tasks.requireHandled((TaskEntity) completed));
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, drafts);
        task.addTaskListener(TaskListener.EVENTNAME_DELETE, drafts);
        ExpressionManager expressions = Context.getProcessEngineConfiguration().getExpressionManager();
        // a task list shows names only: each must say which recommendation it is about
        task.setNameExpression(
                expressions.createExpression("${execution.processBusinessKey}: " + element.attribute("name")));
        task.setDescriptionExpression(descriptions.of(task));
        if (element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "followUpDate") == null) {
            String process = ((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey();
            task.setFollowUpDateExpression(
                    expressions.createExpression("${recommendation.followUp(execution, '" + process + "')}"));
        }
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        boolean startsByForm = element.elements("startEvent").stream()
                .anyMatch(start -> start.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef") != null);
        StartFormHandler engines = definition.getStartFormHandler();
        definition.setStartFormHandler(
                startsByForm ? new StepStartFormHandler(engines, tasks) : new ClosedStartFormHandler(engines));
    }

    @Override
    public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        addMilestone(element, activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        addMilestone(element, activity);
    }

    private void addMilestone(Element element, ActivityImpl activity) {
        status(element).ifPresent(status -> {
            activity.setProperty(STATUS_PROPERTY, status);
            activity.addListener(ExecutionListener.EVENTNAME_START, milestones);
        });
    }

    private static Optional<String> status(Element element) {
        return Optional.ofNullable(element.element("extensionElements"))
                .map(extensions -> extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties"))
                .flatMap(properties -> properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream()
                        .filter(property -> STATUS_PROPERTY.equals(property.attribute("name")))
                        .map(property -> property.attribute("value"))
                        .findFirst());
    }
}
