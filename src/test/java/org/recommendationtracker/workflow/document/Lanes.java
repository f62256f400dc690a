package org.recommendationtracker.workflow.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.jspecify.annotations.Nullable;

/** Who does what: the lane that a step stands in, and the groups that may take it. */
final class Lanes {

    private final Map<String, String> names = new HashMap<>();

    Lanes(BpmnModelInstance model) {
        for (Lane lane : model.getModelElementsByType(Lane.class)) {
            lane.getFlowNodeRefs().forEach(node -> names.put(node.getId(), lane.getName()));
        }
    }

    String whoDoes(FlowNode node, @Nullable String groups) {
        String lane = names.getOrDefault(node.getId(), "");
        String taken = groups == null
                ? ""
                : Arrays.stream(groups.split(",", -1))
                        .map(group -> ModelDocument.code(group.strip()))
                        .collect(Collectors.joining(", "));
        return taken.isEmpty() ? lane : (lane + "<br>" + taken).strip();
    }
}
