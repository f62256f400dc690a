package org.recommendationtracker.workflow.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.workflow.engine.StepParseListener;
import org.recommendationtracker.workflow.step.FormHandler;
import org.springframework.core.io.Resource;

/**
 * Finds where models, forms and handlers do not fit together: a user task without a handler, a handler without a task,
 * a form whose fields are not the handler's, a task for an unknown role, a milestone that names an unknown
 * status, a timer that is not tried again.
 */
final class ModelCheck {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Collection<? extends FormHandler<?>> handlers;
    private final Function<String, Resource> forms;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> steps = new HashSet<>();

    private ModelCheck(Collection<? extends FormHandler<?>> handlers, Function<String, Resource> forms) {
        this.handlers = handlers;
        this.forms = forms;
    }

    /**
     * Checks all models.
     *
     * @param forms gives the file of a form by its id
     * @return every fault found, naming model and element; empty if all fits
     */
    static List<String> faults(
            List<Resource> models, Function<String, Resource> forms, Collection<? extends FormHandler<?>> handlers)
            throws IOException {
        ModelCheck check = new ModelCheck(handlers, forms);
        for (Resource model : models) {
            check.check(model);
        }
        check.unusedHandlers();
        return List.copyOf(check.faults);
    }

    private void check(Resource file) throws IOException {
        try (InputStream xml = file.getInputStream()) {
            BpmnModelInstance model = Bpmn.readModelFromStream(xml);
            for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                checkTask(file.getFilename() + ", task " + task.getId(), task);
            }
            for (StartEvent start : model.getModelElementsByType(StartEvent.class)) {
                if (start.getAttributeValueNs(CAMUNDA, "formRef") != null) {
                    checkForm(file.getFilename() + ", start " + start.getId(), start, start.getId());
                }
            }
            Stream.concat(
                            model.getModelElementsByType(IntermediateThrowEvent.class).stream(),
                            model.getModelElementsByType(EndEvent.class).stream())
                    .forEach(event -> checkMilestone(file.getFilename() + ", event " + event.getId(), event));
            model.getModelElementsByType(FlowNode.class)
                    .forEach(node -> checkRetries(file.getFilename() + ", " + node.getId(), node));
        }
    }

    private void checkTask(String where, UserTask task) throws IOException {
        if (task.getCamundaCandidateGroupsList().isEmpty()) {
            faults.add(where + ": no role is to do it (candidate groups)");
        }
        task.getCamundaCandidateGroupsList().stream()
                .filter(group -> Role.ofGroup(group).isEmpty())
                .forEach(group -> faults.add(where + ": \"" + group + "\" is no role"));
        checkForm(where, task, task.getId());
    }

    private void checkForm(String where, BaseElement element, String step) throws IOException {
        FormHandler<?> handler = handlers.stream()
                .filter(candidate -> candidate.step().equals(step))
                .findFirst()
                .orElse(null);
        if (handler == null) {
            faults.add(where + ": no handler is there for it");
            return;
        }
        steps.add(step);
        String form = element.getAttributeValueNs(CAMUNDA, "formRef");
        if (!step.equals(form)) {
            faults.add(where + ": its form must be \"" + step + "\", not \"" + form + "\"");
            return;
        }
        Resource file = forms.apply(form);
        if (file.exists()) {
            FormFields.differences(file, handler.form())
                    .forEach(difference -> faults.add(file.getFilename() + ": " + difference));
        } else {
            faults.add(where + ": there is no form " + form);
        }
    }

    private void checkMilestone(String where, BaseElement event) {
        if (event.getExtensionElements() == null) {
            return;
        }
        event.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> StepParseListener.STATUS_PROPERTY.equals(property.getCamundaName()))
                .filter(property -> Status.named(property.getCamundaValue()).isEmpty())
                .forEach(property -> faults.add(
                        where + ": \"" + property.getCamundaValue() + "\" is no status of a recommendation"));
    }

    /** Without one, what fails is tried three times within seconds, and then no more. */
    private void checkRetries(String where, FlowNode node) {
        boolean runsByItself = Boolean.parseBoolean(node.getAttributeValueNs(CAMUNDA, "asyncBefore"))
                || Boolean.parseBoolean(node.getAttributeValueNs(CAMUNDA, "asyncAfter"))
                || !node.getChildElementsByType(TimerEventDefinition.class).isEmpty();
        boolean hasCycle = node.getExtensionElements() != null
                && node.getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaFailedJobRetryTimeCycle.class)
                                .count()
                        > 0;
        if (runsByItself && !hasCycle) {
            faults.add(where + ": it runs by itself and has no camunda:failedJobRetryTimeCycle");
        }
    }

    private void unusedHandlers() {
        handlers.stream()
                .map(FormHandler::step)
                .filter(step -> !steps.contains(step))
                .sorted()
                .forEach(step -> faults.add(
                        "the handler of \"" + step + "\" has no user task, and no start with a form, in any model"));
    }
}
