package org.recommendationtracker.workflow.step;

import java.util.Map;

/**
 * What completing one human step means. Translates only: what is allowed is decided by the recommendation.
 *
 * @param <F> the form, a record whose components are the form's fields, with their checks
 */
public interface StepHandler<F extends Record> {

    /** Id of the user task in the model, and of its form. */
    String step();

    Class<F> form();

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
