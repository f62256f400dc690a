package org.recommendationtracker.workflow.step;

import java.util.Map;

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

    /** What the form shows or is filled with before anybody has typed: by name of field or placeholder. */
    default Map<String, Object> show(StepContext step) {
        return step.summary();
    }
}
