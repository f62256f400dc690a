package org.recommendationtracker.workflow.diagram;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ManualTask;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.recommendationtracker.picture.svg.Svg;

/** What stands in the corner of a task and says what kind it is. Drawn in a square of 18. */
enum TaskSymbol {
    USER(
            "M9 2a3.2 3.2 0 1 0 0 6.4a3.2 3.2 0 1 0 0 -6.4zM2.5 16v-2.2c0 -2.5 1.9 -4 4.2 -4h4.6c2.3 0 4.2 1.5 4.2 4v2.2z"),
    SERVICE("M14.4 7.6L16.4 7.9L16.4 10.1L14.4 10.4L13.8 11.9L15 13.5L13.5 15L11.9 13.8L10.4 14.4L10.1 16.4L7.9 16.4"
            + "L7.6 14.4L6.1 13.8L4.5 15L3 13.5L4.2 11.9L3.6 10.4L1.6 10.1L1.6 7.9L3.6 7.6L4.2 6.1L3 4.5L4.5 3L6.1 4.2"
            + "L7.6 3.6L7.9 1.6L10.1 1.6L10.4 3.6L11.9 4.2L13.5 3L15 4.5L13.8 6.1ZM9 6.4a2.6 2.6 0 1 0 0 5.2a2.6 2.6 0"
            + " 1 0 0 -5.2z"),
    SEND("M1.5 4h15v10.5h-15zM1.5 4l7.5 6l7.5 -6"),
    RECEIVE("M1.5 4h15v10.5h-15zM1.5 4l7.5 6l7.5 -6"),
    MANUAL("M2 8.5l5 -4.5h3.5v1.7h-2.5h7.5v2.4h-5.5h6v2.3h-6h5.2v2.2h-5.2h4v2.2h-9.5l-2.5 -1.5z"),
    SCRIPT("M5 2h9.5c-3 3 -3 4.5 -1.2 7s1.7 4.5 -1.3 7h-9.5c3 -3 3 -4.5 1.2 -7s-1.7 -4.5 1.3 -7zM6 5.5h5M6.5 9h5M6.5"
            + " 12.5h5"),
    BUSINESS_RULE("M1.5 3h15v12h-15zM1.5 6.8h15M1.5 11h15M6.5 6.8v8.2");

    private static final Map<Class<? extends Task>, TaskSymbol> BY_KIND = Map.of(
            UserTask.class,
            USER,
            ServiceTask.class,
            SERVICE,
            SendTask.class,
            SEND,
            ReceiveTask.class,
            RECEIVE,
            ManualTask.class,
            MANUAL,
            ScriptTask.class,
            SCRIPT,
            BusinessRuleTask.class,
            BUSINESS_RULE);

    private final String path;

    TaskSymbol(String path) {
        this.path = path;
    }

    /** Empty for a task of no particular kind. */
    static Optional<TaskSymbol> of(Task task) {
        return BY_KIND.entrySet().stream()
                .filter(kind -> kind.getKey().isInstance(task))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    void draw(Svg svg, double x, double y, Highlight look) {
        svg.pathAt(x, y, path, look.symbol(this == SEND));
    }
}
