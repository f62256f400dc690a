package org.recommendationtracker.workflow.diagram;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.CancelEventDefinition;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.recommendationtracker.picture.svg.Box;
import org.recommendationtracker.picture.svg.Paint;
import org.recommendationtracker.picture.svg.Svg;

/** What stands in an event and says what it waits for or brings about. Drawn in a square of 36. */
enum EventSymbol {
    MESSAGE("M9.5 12h17v12h-17zM9.5 12l8.5 7l8.5 -7"),
    TIMER("M18 8.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0 -19zM18 11.5v6.5l4.5 2.5M18 8.5v2M18 25.5v2M8.5 18h2M25.5 18h2"),
    ESCALATION("M18 9l6.2 17l-6.2 -6.5l-6.2 6.5z"),
    ERROR("M10.5 25.5l4.2 -14l6 7.5l4.8 -9.5l-4.2 14.5l-6 -7.5z"),
    SIGNAL("M18 9l8 14h-16z"),
    CONDITIONAL("M11.5 9.5h13v17h-13zM14 13h8M14 16.3h8M14 19.6h8M14 22.9h8"),
    COMPENSATION("M17.5 11.5v13l-8 -6.5zM26 11.5v13l-8 -6.5z"),
    CANCEL(
            "M11 13.2l2.2 -2.2l4.8 4.8l4.8 -4.8l2.2 2.2l-4.8 4.8l4.8 4.8l-2.2 2.2l-4.8 -4.8l-4.8 4.8l-2.2 -2.2l4.8 -4.8z"),
    LINK("M9.5 15h9v-4l8 7l-8 7v-4h-9z"),
    TERMINATE("M18 9a9 9 0 1 0 0 18a9 9 0 1 0 0 -18z");

    private static final Map<Class<? extends EventDefinition>, EventSymbol> BY_DEFINITION = Map.of(
            MessageEventDefinition.class,
            MESSAGE,
            TimerEventDefinition.class,
            TIMER,
            EscalationEventDefinition.class,
            ESCALATION,
            ErrorEventDefinition.class,
            ERROR,
            SignalEventDefinition.class,
            SIGNAL,
            ConditionalEventDefinition.class,
            CONDITIONAL,
            CompensateEventDefinition.class,
            COMPENSATION,
            CancelEventDefinition.class,
            CANCEL,
            LinkEventDefinition.class,
            LINK,
            TerminateEventDefinition.class,
            TERMINATE);

    private final String path;

    EventSymbol(String path) {
        this.path = path;
    }

    /**
     * Empty for an event that waits for nothing and brings nothing about.
     *
     * @throws IllegalArgumentException if there is no one symbol for it
     */
    static Optional<EventSymbol> of(Collection<EventDefinition> definitions) {
        if (definitions.isEmpty()) {
            return Optional.empty();
        }
        return BY_DEFINITION.entrySet().stream()
                .filter(kind -> definitions.size() == 1
                        && kind.getKey().isInstance(definitions.iterator().next()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> {
                    throw new IllegalArgumentException("no symbol stands for %s"
                            .formatted(definitions.stream()
                                    .map(each -> each.getElementType().getTypeName())
                                    .toList()));
                });
    }

    /**
     * Draws it.
     *
     * @param thrown whether the event brings it about rather than waits for it
     */
    void draw(Svg svg, Box event, boolean thrown, Highlight look) {
        svg.pathAt(event.centreX() - 18, event.centreY() - 18, path, paint(thrown || this == TERMINATE, look));
    }

    /** A filled envelope still shows its flap. */
    private Paint paint(boolean filled, Highlight look) {
        return filled && this != MESSAGE ? look.solid() : look.symbol(filled);
    }
}
