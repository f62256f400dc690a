package org.recommendationtracker.workflow.way;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.recommendationtracker.workflow.diagram.Highlights;

/**
 * The way through a model. The engine remembers nodes, not flows; which flow led to a node is concluded: of its incoming
 * ones, that whose source was done last and has not led elsewhere.
 */
public final class ProcessPath {

    private final List<PathSegment> legs;

    private ProcessPath(List<PathSegment> legs) {
        this.legs = legs;
    }

    /**
     * The way of all runs of one process, one after the other.
     *
     * @param runs what each run passed, in the order in which it came there; elements that the model does not know, such
     *     as those of an earlier version of it, are left out
     */
    public static ProcessPath of(BpmnModelInstance model, List<List<ActivityVisit>> runs) {
        return new ProcessPath(
                runs.stream().flatMap(run -> legs(model, run).stream()).toList());
    }

    private static List<PathSegment> legs(BpmnModelInstance model, List<ActivityVisit> run) {
        List<PathSegment> legs = new ArrayList<>();
        for (ActivityVisit passage : run) {
            if (model.getModelElementById(passage.element()) instanceof FlowNode node) {
                connect(legs, node);
                legs.add(new PathSegment(node, passage.standing(), new ArrayList<>()));
            }
        }
        return legs;
    }

    private static void connect(List<PathSegment> earlier, FlowNode node) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Optional<SequenceFlow> flow = leadingTo(node, earlier.get(i));
            if (flow.isPresent()) {
                earlier.get(i).onwards().add(flow.get());
                return;
            }
        }
    }

    private static Optional<SequenceFlow> leadingTo(FlowNode node, PathSegment from) {
        if (from.standing() != ActivityVisit.Standing.DONE
                || (leadsOneWay(from.node()) && !from.onwards().isEmpty())) {
            return Optional.empty();
        }
        return from.node().getOutgoing().stream()
                .filter(flow -> flow.getTarget().equals(node))
                .filter(flow -> !from.onwards().contains(flow))
                .findFirst();
    }

    private static boolean leadsOneWay(FlowNode node) {
        return node instanceof ExclusiveGateway || node instanceof EventBasedGateway;
    }

    /** How often each node and flow was passed, and where the process stands. */
    public Highlights marks() {
        Map<String, Integer> passed = new HashMap<>();
        for (PathSegment leg : legs) {
            passed.merge(leg.node().getId(), 1, Integer::sum);
            leg.onwards().forEach(flow -> passed.merge(flow.getId(), 1, Integer::sum));
        }
        return new Highlights(passed, open().stream().map(FlowNode::getId).collect(Collectors.toSet()));
    }

    List<PathSegment> legs() {
        return legs;
    }

    /** Where the process stands: not the sub-processes around it. */
    Collection<FlowNode> open() {
        return legs.stream()
                .filter(PathSegment::isOpen)
                .map(PathSegment::node)
                .filter(node -> !(node instanceof SubProcess))
                .distinct()
                .toList();
    }
}
