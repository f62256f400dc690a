package org.recommendationtracker.workflow.way;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** What the marked picture shows, in words. */
public final class PathNarrative {

    private final ProcessPath way;
    private final ElementNames words;
    private final NextSteps outlook;

    public PathNarrative(BpmnModelInstance model, ProcessPath way) {
        this.way = way;
        this.words = new ElementNames(model);
        this.outlook = new NextSteps(model, words);
    }

    /** What has happened, oldest first: work done, events, and how each question was answered. */
    public List<String> happened() {
        return way.legs().stream()
                .filter(leg -> !leg.isOpen())
                .flatMap(this::sentence)
                .toList();
    }

    /** Where the process stands; how it ended if it has. */
    public List<String> now() {
        List<String> open = way.open().stream()
                .map(node -> (node instanceof Activity ? "" : "Waiting for: ") + words.of(node))
                .toList();
        return open.isEmpty() ? List.of(end()) : open;
    }

    /** What can come next, each with what it depends on; empty if the process has ended. */
    public List<String> next() {
        return outlook.from(way.open());
    }

    private Stream<String> sentence(PathSegment leg) {
        String name = words.of(leg.node());
        if (name.isEmpty() || leg.node() instanceof SubProcess) {
            return Stream.empty();
        }
        if (leg.node() instanceof Gateway) {
            return leg.onwards().stream()
                    .map(ElementNames::of)
                    .filter(answer -> !answer.isEmpty())
                    .map(answer -> name + " " + answer);
        }
        return Stream.of(leg.standing() == ActivityVisit.Standing.BROKEN_OFF ? name + ": broken off" : name);
    }

    private String end() {
        List<FlowNode> ends = way.legs().stream()
                .map(PathSegment::node)
                .filter(node -> node instanceof EndEvent && !words.of(node).isEmpty())
                .toList();
        return ends.isEmpty()
                ? "The process has ended."
                : "The process has ended: " + words.of(ends.get(ends.size() - 1)) + ".";
    }
}
