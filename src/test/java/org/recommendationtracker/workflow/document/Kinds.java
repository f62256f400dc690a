package org.recommendationtracker.workflow.document;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.Transition;
import org.recommendationtracker.recommendation.Transitions;

/** What kind of thing a node is that happens by itself: what it waits for, what it does, which milestone it is. */
final class Kinds {

    private Kinds() {}

    static String of(FlowNode node) {
        return Stream.of(role(node), trigger(node), milestone(node), repetition(node))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String role(FlowNode node) {
        if (node instanceof StartEvent start) {
            return start.getParentElement() instanceof SubProcess part && part.triggeredByEvent()
                    ? "start, at any time" + (start.isInterrupting() ? ", and all else ends" : "")
                    : "start";
        }
        if (node instanceof EndEvent) {
            return "end";
        }
        if (node instanceof BoundaryEvent event) {
            return "during “%s”, which %s"
                    .formatted(
                            ModelDocument.cell(Objects.requireNonNullElse(
                                    event.getAttachedTo().getName(),
                                    event.getAttachedTo().getId())),
                            event.cancelActivity() ? "it ends" : "goes on");
        }
        if (node instanceof CallActivity call) {
            return "calls " + ModelDocument.code(call.getCalledElement());
        }
        if (node instanceof ServiceTask task) {
            return "work of "
                    + code(task.getCamundaDelegateExpression(), task.getCamundaExpression(), task.getCamundaTopic());
        }
        if (node instanceof BusinessRuleTask task) {
            return "decision " + code(task.getCamundaDecisionRef(), task.getCamundaExpression());
        }
        if (node instanceof SubProcess part) {
            return part.triggeredByEvent() ? "part that begins with its event" : "part";
        }
        return node instanceof ThrowEvent ? "passed" : node instanceof CatchEvent ? "waits" : "task";
    }

    private static String trigger(FlowNode node) {
        Collection<EventDefinition> definitions = node instanceof CatchEvent caught
                ? caught.getEventDefinitions()
                : node instanceof ThrowEvent thrown ? thrown.getEventDefinitions() : List.of();
        return definitions.stream().map(Kinds::trigger).collect(Collectors.joining(", "));
    }

    private static String trigger(EventDefinition definition) {
        if (definition instanceof TimerEventDefinition timer) {
            return "timer "
                    + Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                            .filter(Objects::nonNull)
                            .map(time ->
                                    ModelDocument.code(time.getTextContent().strip()))
                            .collect(Collectors.joining());
        }
        if (definition instanceof MessageEventDefinition message) {
            return "message"
                    + quoted(
                            message.getMessage() == null
                                    ? null
                                    : message.getMessage().getName());
        }
        if (definition instanceof EscalationEventDefinition escalation) {
            return "escalation"
                    + quoted(
                            escalation.getEscalation() == null
                                    ? null
                                    : escalation.getEscalation().getEscalationCode());
        }
        if (definition instanceof ErrorEventDefinition error) {
            return "error"
                    + quoted(error.getError() == null ? null : error.getError().getErrorCode());
        }
        if (definition instanceof SignalEventDefinition signal) {
            return "signal"
                    + quoted(
                            signal.getSignal() == null
                                    ? null
                                    : signal.getSignal().getName());
        }
        if (definition instanceof ConditionalEventDefinition condition) {
            return "condition"
                    + quoted(condition.getCondition().getTextContent().strip());
        }
        return definition.getElementType().getTypeName().replace("EventDefinition", "");
    }

    /** Where a status is entered by passing the milestone, the step of that is an event of its own. */
    private static String milestone(FlowNode node) {
        return Optional.ofNullable(node.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals("status"))
                .map(property -> Status.valueOf(property.getCamundaValue()))
                .map(status -> "milestone *%s*%s".formatted(status.title(), raised(status)))
                .collect(Collectors.joining());
    }

    private static String raised(Status status) {
        return Transitions.all().stream()
                .filter(Transition::milestone)
                .filter(transition -> transition.to() == status)
                .map(transition -> transition.step().title())
                .distinct()
                .map(step -> ", raises “%s” unless a step did".formatted(step))
                .collect(Collectors.joining());
    }

    private static String repetition(FlowNode node) {
        return node instanceof Activity activity
                        && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics many
                ? (many.isSequential() ? "one after the other" : "all at the same time") + quotedCollection(many)
                : "";
    }

    private static String quotedCollection(MultiInstanceLoopCharacteristics many) {
        return many.getCamundaCollection() == null
                ? ""
                : " for each of " + ModelDocument.code(many.getCamundaCollection());
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "" : " " + ModelDocument.code(text);
    }

    private static String code(@Nullable String... alternatives) {
        return Stream.of(alternatives)
                .filter(Objects::nonNull)
                .findFirst()
                .map(ModelDocument::code)
                .orElse("its own");
    }
}
