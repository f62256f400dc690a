package org.recommendationtracker.workflow.way;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What can follow where a process stands, as the model says: the next work or event on each way out. */
final class NextSteps {

    private final BpmnModelInstance model;
    private final ElementNames words;

    NextSteps(BpmnModelInstance model, ElementNames words) {
        this.model = model;
        this.words = words;
    }

    List<String> from(Collection<FlowNode> nodes) {
        Set<String> found = new LinkedHashSet<>();
        nodes.forEach(node -> follow(node, List.of(), new HashSet<>(), found));
        nodes.forEach(node -> onTheBorder(node, found));
        if (!nodes.isEmpty()) {
            atAnyTime(nodes, found);
        }
        return List.copyOf(found);
    }

    private void follow(FlowNode node, List<String> answers, Set<FlowNode> visited, Set<String> found) {
        for (SequenceFlow flow : node.getOutgoing()) {
            FlowNode target = flow.getTarget();
            List<String> known = answers;
            if (node instanceof Gateway
                    && !words.of(node).isEmpty()
                    && !ElementNames.of(flow).isEmpty()) {
                known = new ArrayList<>(answers);
                known.add("“%s” is answered “%s”".formatted(words.of(node), ElementNames.of(flow)));
            }
            String name = words.of(target);
            boolean stop = !(target instanceof Gateway) && !name.isEmpty();
            if (stop) {
                found.add(known.isEmpty() ? name : name + ", if " + String.join(" and ", known));
            } else if (visited.add(target)) {
                follow(target, known, visited, found);
            }
        }
    }

    private void onTheBorder(FlowNode node, Set<String> found) {
        for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
            if (!words.of(event).isEmpty() && encloses(event.getAttachedTo(), node)) {
                found.add(words.of(event)
                        + (event.cancelActivity() ? ", which would break it off" : ", while it goes on"));
            }
        }
    }

    private void atAnyTime(Collection<FlowNode> nodes, Set<String> found) {
        for (StartEvent event : model.getModelElementsByType(StartEvent.class)) {
            if (!words.of(event).isEmpty()
                    && event.getParentElement() instanceof SubProcess part
                    && part.triggeredByEvent()
                    && nodes.stream().anyMatch(node -> encloses(part.getParentElement(), node))) {
                found.add(words.of(event) + ", at any time");
            }
        }
    }

    private static boolean encloses(ModelElementInstance scope, ModelElementInstance node) {
        for (ModelElementInstance at = node; at != null; at = at.getParentElement()) {
            if (at.equals(scope)) {
                return true;
            }
        }
        return false;
    }
}
