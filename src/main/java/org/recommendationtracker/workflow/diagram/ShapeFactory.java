package org.recommendationtracker.workflow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.AssociationDirection;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Transaction;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.picture.svg.Box;

/** Makes figures of what a model's layout holds. All throw {@link IllegalArgumentException} if they cannot. */
final class ShapeFactory {

    private ShapeFactory() {}

    static Figure of(BpmnShape shape) {
        BaseElement element = shape.getBpmnElement();
        Box box = Label.box(shape.getBounds());
        if (element instanceof Participant pool) {
            LaneShape.Kind kind = pool.getProcess() == null ? LaneShape.Kind.CLOSED_POOL : LaneShape.Kind.POOL;
            return new LaneShape(pool.getId(), orEmpty(pool.getName()), box, isUpright(shape), kind);
        }
        if (element instanceof Lane lane) {
            return new LaneShape(lane.getId(), orEmpty(lane.getName()), box, isUpright(shape), LaneShape.Kind.LANE);
        }
        if (element instanceof Activity activity) {
            return activity(activity, shape, box);
        }
        if (element instanceof Event event) {
            return event(event, shape, box);
        }
        if (element instanceof Gateway gateway) {
            return new GatewayFigure(
                    gateway.getId(), name(gateway), box, label(gateway, shape, box), sign(gateway, shape));
        }
        if (element instanceof TextAnnotation note) {
            return new NoteFigure(
                    note.getId(), note.getText() == null ? "" : note.getText().getTextContent(), box);
        }
        throw new IllegalArgumentException("there is no figure for " + kind(element));
    }

    static Figure of(BpmnEdge edge) {
        BaseElement element = edge.getBpmnElement();
        Route route = new Route(edge.getWaypoints().stream()
                .map(point -> new Route.Point(point.getX(), point.getY()))
                .toList());
        if (element instanceof SequenceFlow flow) {
            return flow(flow, name(flow), edge, route, FlowFigure.Kind.SEQUENCE, start(flow));
        }
        if (element instanceof MessageFlow flow) {
            String name = orEmpty(flow.getName());
            return flow(flow, name, edge, route, FlowFigure.Kind.MESSAGE, FlowFigure.Start.BARE);
        }
        if (element instanceof Association association) {
            FlowFigure.Kind kind = association.getAssociationDirection() == AssociationDirection.One
                    ? FlowFigure.Kind.DIRECTED_ASSOCIATION
                    : FlowFigure.Kind.ASSOCIATION;
            return flow(association, "", edge, route, kind, FlowFigure.Start.BARE);
        }
        throw new IllegalArgumentException("there is no figure for " + kind(element));
    }

    private static ActivityFigure activity(Activity activity, BpmnShape shape, Box box) {
        List<ActivityFigure.Marker> markers = new ArrayList<>();
        if (activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics many) {
            markers.add(many.isSequential() ? ActivityFigure.Marker.SEQUENTIAL : ActivityFigure.Marker.PARALLEL);
        }
        if (activity.isForCompensation()) {
            markers.add(ActivityFigure.Marker.COMPENSATION);
        }
        boolean expanded = activity instanceof SubProcess && "true".equals(shape.getAttributeValue("isExpanded"));
        if (activity instanceof CallActivity || (activity instanceof SubProcess && !expanded)) {
            markers.add(ActivityFigure.Marker.CLOSED);
        }
        Optional<TaskSymbol> symbol = activity instanceof Task task ? TaskSymbol.of(task) : Optional.empty();
        return new ActivityFigure(
                activity.getId(), name(activity), box, kindOf(activity), symbol, expanded, List.copyOf(markers));
    }

    private static ActivityFigure.Kind kindOf(Activity activity) {
        if (activity instanceof Task) {
            return ActivityFigure.Kind.TASK;
        }
        if (activity instanceof CallActivity) {
            return ActivityFigure.Kind.CALL;
        }
        if (activity instanceof Transaction) {
            return ActivityFigure.Kind.TRANSACTION;
        }
        if (activity instanceof SubProcess subProcess) {
            return subProcess.triggeredByEvent()
                    ? ActivityFigure.Kind.EVENT_SUB_PROCESS
                    : ActivityFigure.Kind.SUB_PROCESS;
        }
        throw new IllegalArgumentException("there is no figure for " + kind(activity));
    }

    private static EventFigure event(Event event, BpmnShape shape, Box box) {
        boolean waits = event instanceof CatchEvent;
        return new EventFigure(
                event.getId(),
                name(event),
                box,
                label(event, shape, box),
                place(event),
                EventSymbol.of(
                        event instanceof CatchEvent caught
                                ? caught.getEventDefinitions()
                                : ((ThrowEvent) event).getEventDefinitions()),
                waits,
                interrupts(event));
    }

    private static EventFigure.Place place(Event event) {
        if (event instanceof StartEvent) {
            return EventFigure.Place.START;
        }
        if (event instanceof EndEvent) {
            return EventFigure.Place.END;
        }
        return event instanceof BoundaryEvent ? EventFigure.Place.ON_THE_BORDER : EventFigure.Place.ON_THE_WAY;
    }

    /** Only an event on a border and the start of an event sub-process may let go on what goes on. */
    private static boolean interrupts(Event event) {
        if (event instanceof BoundaryEvent onBorder) {
            return onBorder.cancelActivity();
        }
        return !(event instanceof StartEvent start) || start.isInterrupting();
    }

    private static GatewayFigure.Sign sign(Gateway gateway, BpmnShape shape) {
        if (gateway instanceof ExclusiveGateway) {
            return "false".equals(shape.getAttributeValue("isMarkerVisible"))
                    ? GatewayFigure.Sign.NONE
                    : GatewayFigure.Sign.EXCLUSIVE;
        }
        if (gateway instanceof ParallelGateway) {
            return GatewayFigure.Sign.PARALLEL;
        }
        if (gateway instanceof InclusiveGateway) {
            return GatewayFigure.Sign.INCLUSIVE;
        }
        if (gateway instanceof EventBasedGateway) {
            return GatewayFigure.Sign.EVENT_BASED;
        }
        if (gateway instanceof ComplexGateway) {
            return GatewayFigure.Sign.COMPLEX;
        }
        throw new IllegalArgumentException("there is no figure for " + kind(gateway));
    }

    private static FlowFigure.Start start(SequenceFlow flow) {
        if (flow.equals(defaultOf(flow.getSource()))) {
            return FlowFigure.Start.DEFAULT;
        }
        return flow.getConditionExpression() != null && flow.getSource() instanceof Activity
                ? FlowFigure.Start.CONDITIONAL
                : FlowFigure.Start.BARE;
    }

    private static @Nullable SequenceFlow defaultOf(FlowNode node) {
        if (node instanceof ExclusiveGateway gateway) {
            return gateway.getDefault();
        }
        if (node instanceof InclusiveGateway gateway) {
            return gateway.getDefault();
        }
        return node instanceof Activity activity ? activity.getDefault() : null;
    }

    private static FlowFigure flow(
            BaseElement element,
            String name,
            BpmnEdge edge,
            Route route,
            FlowFigure.Kind kind,
            FlowFigure.Start start) {
        Optional<Label> label = Label.placed(name, edge.getBpmnLabel())
                .or(() -> name.isEmpty() ? Optional.empty() : Optional.of(Label.beside(name, route)));
        return new FlowFigure(element.getId(), name, route, label, kind, start);
    }

    private static Optional<Label> label(FlowElement element, BpmnShape shape, Box box) {
        String name = name(element);
        return Label.placed(name, shape.getBpmnLabel())
                .or(() -> name.isEmpty() ? Optional.empty() : Optional.of(Label.beneath(name, box)));
    }

    private static boolean isUpright(BpmnShape shape) {
        return "false".equals(shape.getAttributeValue("isHorizontal"));
    }

    private static String name(FlowElement element) {
        return orEmpty(element.getName());
    }

    private static String orEmpty(@Nullable String name) {
        return Objects.requireNonNullElse(name, "");
    }

    private static String kind(@Nullable BaseElement element) {
        return element == null
                ? "what is not in the model"
                : "%s (%s)".formatted(element.getElementType().getTypeName(), element.getId());
    }
}
