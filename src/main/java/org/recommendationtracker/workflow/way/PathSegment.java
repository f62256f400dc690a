package org.recommendationtracker.workflow.way;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * A part of the way: a node, and the flows that were taken from there.
 *
 * @param onwards empty if nothing followed yet
 */
record PathSegment(FlowNode node, ActivityVisit.Standing standing, List<SequenceFlow> onwards) {

    boolean isOpen() {
        return standing == ActivityVisit.Standing.OPEN;
    }
}
