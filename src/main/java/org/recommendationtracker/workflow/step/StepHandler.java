package org.recommendationtracker.workflow.step;

import java.util.Map;
import java.util.Optional;

/**
 * What completing one human step means. Translates only: what is allowed is decided by the recommendation.
 *
 * @param <F> the form of the user task
 */
public interface StepHandler<F extends Record> extends FormHandler<F> {

    /**
     * Carries the step out.
     *
     * @return values that the model's next gateway needs and the recommendation does not know; mostly none
     */
    Map<String, Object> complete(F form, StepContext step);

    /**
     * Why somebody who has the authority may still not do the step, since they did the one before it.
     *
     * @return empty if nothing stands in the way
     */
    default Optional<String> bar(StepContext step) {
        return Optional.empty();
    }

    /** What the form shows or is filled with before anybody has typed: by name of field or placeholder. */
    default Map<String, Object> show(StepContext step) {
        return step.summary();
    }
}
