package org.recommendationtracker.workflow.way;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Names the elements of a model as people know them. */
final class ElementNames {

    private final Map<String, String> lanes = new HashMap<>();

    ElementNames(BpmnModelInstance model) {
        for (Lane lane : model.getModelElementsByType(Lane.class)) {
            lane.getFlowNodeRefs().forEach(node -> lanes.put(node.getId(), nameOf(lane.getName())));
        }
    }

    /** The node's name, with who does it if it is work; empty if it has no name. */
    String of(FlowNode node) {
        String name = nameOf(node.getName());
        String who = node instanceof Activity ? whoDoes(node) : "";
        return name.isEmpty() || who.isEmpty() ? name : name + " (" + who + ")";
    }

    static String of(SequenceFlow flow) {
        return nameOf(flow.getName());
    }

    /** A node inside of a sub-process stands in the lane of the sub-process. */
    private String whoDoes(ModelElementInstance node) {
        ModelElementInstance at = node;
        while (at instanceof FlowNode inner && !lanes.containsKey(inner.getId())) {
            at = inner.getParentElement();
        }
        return at instanceof FlowNode known ? Objects.requireNonNull(lanes.get(known.getId())) : "";
    }

    private static String nameOf(@Nullable String name) {
        return name == null ? "" : name.strip().replaceAll("\\s+", " ");
    }
}
