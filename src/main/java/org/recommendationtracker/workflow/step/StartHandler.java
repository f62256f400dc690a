package org.recommendationtracker.workflow.step;

import org.recommendationtracker.recommendation.Step;

/**
 * What starting a process by a form means.
 *
 * @param <F> the form of the start event
 */
public interface StartHandler<F extends Record> extends FormHandler<F> {

    /** What the form asks for: it is of no use on a recommendation to which this cannot happen. */
    Step asksFor();

    /**
     * Carries out what the form asks for.
     *
     * @return the business key of the process that starts by it
     */
    String start(F form, Starter starter);
}
