package org.recommendationtracker.workflow.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All handlers, by the step or start that each handles. */
@Component
public class StepHandlers {

    private final Map<String, StepHandler<?>> byStep;
    private final Map<String, StartHandler<?>> byStart;
    private final FormBinder binder;

    StepHandlers(List<StepHandler<?>> steps, List<StartHandler<?>> starts, FormBinder binder) {
        this.byStep = steps.stream().collect(Collectors.toUnmodifiableMap(FormHandler::step, Function.identity()));
        this.byStart = starts.stream().collect(Collectors.toUnmodifiableMap(FormHandler::step, Function.identity()));
        this.binder = binder;
    }

    public List<FormHandler<?>> all() {
        return Stream.<FormHandler<?>>concat(byStep.values().stream(), byStart.values().stream())
                .toList();
    }

    public Optional<StepHandler<?>> find(String step) {
        return Optional.ofNullable(byStep.get(step));
    }

    public Optional<StartHandler<?>> findStart(String step) {
        return Optional.ofNullable(byStart.get(step));
    }

    /**
     * Binds what was submitted to the step's form and carries the step out.
     *
     * @return the values that the model's next gateway needs
     */
    public Map<String, Object> complete(String step, Map<String, ?> submitted, StepContext context) {
        return complete(get(step), submitted, context);
    }

    /**
     * Binds what was submitted to the form of a start event and does what it asks for.
     *
     * @return the business key of the process that starts
     */
    public String start(String step, Map<String, ?> submitted, Starter starter) {
        StartHandler<?> handler = byStart.get(step);
        if (handler == null) {
            throw new IllegalStateException("no handler for the start " + step);
        }
        return start(handler, submitted, starter);
    }

    private <F extends Record> String start(StartHandler<F> handler, Map<String, ?> submitted, Starter starter) {
        return handler.start(binder.bind(handler.form(), submitted), starter);
    }

    /** Why the person whose step it would be may not do it; empty if they may. */
    public Optional<String> bar(String step, StepContext context) {
        return get(step).bar(context);
    }

    /** What the step's form shows before anybody has typed. */
    public Map<String, Object> show(String step, StepContext context) {
        return get(step).show(context);
    }

    private <F extends Record> Map<String, Object> complete(
            StepHandler<F> handler, Map<String, ?> submitted, StepContext context) {
        return handler.complete(binder.bind(handler.form(), submitted), context);
    }

    private StepHandler<?> get(String step) {
        return find(step).orElseThrow(() -> new IllegalStateException("no handler for the step " + step));
    }
}
