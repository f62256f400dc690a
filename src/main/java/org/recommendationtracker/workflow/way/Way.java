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
import org.recommendationtracker.workflow.diagram.Marks;

/**
 * The way through a model. The engine remembers nodes, not flows; which flow led to a node is concluded: of its incoming
 * ones, that whose source was done last and has not led elsewhere.
 */
public final class Way {

    private final List<Leg> legs;

    private Way(List<Leg> legs) {
        this.legs = legs;
    }

    /**
     * The way of all runs of one process, one after the other.
     *
     * @param runs what each run passed, in the order in which it came there; elements that the model does not know, such
     *     as those of an earlier version of it, are left out
     */
    public static Way of(BpmnModelInstance model, List<List<Passage>> runs) {
        return new Way(runs.stream().flatMap(run -> legs(model, run).stream()).toList());
    }

    private static List<Leg> legs(BpmnModelInstance model, List<Passage> run) {
        List<Leg> legs = new ArrayList<>();
        for (Passage passage : run) {
            if (model.getModelElementById(passage.element()) instanceof FlowNode node) {
                connect(legs, node);
                legs.add(new Leg(node, passage.standing(), new ArrayList<>()));
            }
        }
        return legs;
    }

    private static void connect(List<Leg> earlier, FlowNode node) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Optional<SequenceFlow> flow = leadingTo(node, earlier.get(i));
            if (flow.isPresent()) {
                earlier.get(i).onwards().add(flow.get());
                return;
            }
        }
    }

    private static Optional<SequenceFlow> leadingTo(FlowNode node, Leg from) {
        if (from.standing() != Passage.Standing.DONE
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
    public Marks marks() {
        Map<String, Integer> passed = new HashMap<>();
        for (Leg leg : legs) {
            passed.merge(leg.node().getId(), 1, Integer::sum);
            leg.onwards().forEach(flow -> passed.merge(flow.getId(), 1, Integer::sum));
        }
        return new Marks(passed, open().stream().map(FlowNode::getId).collect(Collectors.toSet()));
    }

    List<Leg> legs() {
        return legs;
    }

    /** Where the process stands: not the sub-processes around it. */
    Collection<FlowNode> open() {
        return legs.stream()
                .filter(Leg::isOpen)
                .map(Leg::node)
                .filter(node -> !(node instanceof SubProcess))
                .distinct()
                .toList();
    }
}
