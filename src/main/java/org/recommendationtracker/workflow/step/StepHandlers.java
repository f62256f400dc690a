package org.recommendationtracker.workflow.step;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All handlers, by the step that each handles. */
@Component
public class StepHandlers {

    private final Map<String, StepHandler<?>> byStep;
    private final FormBinder binder;

    StepHandlers(List<StepHandler<?>> handlers, FormBinder binder) {
        this.byStep = handlers.stream().collect(Collectors.toUnmodifiableMap(StepHandler::step, Function.identity()));
        this.binder = binder;
    }

    public Collection<StepHandler<?>> all() {
        return byStep.values();
    }

    public Optional<StepHandler<?>> find(String step) {
        return Optional.ofNullable(byStep.get(step));
    }

    /**
     * Binds what was submitted to the step's form and carries the step out.
     *
     * @return the values that the model's next gateway needs
     */
    public Map<String, Object> complete(String step, Map<String, ?> submitted, StepContext context) {
        return complete(get(step), submitted, context);
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
