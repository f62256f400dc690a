package org.recommendationtracker.workflow.step;

import org.recommendationtracker.party.Actor;

/**
 * What starting a process by a form means.
 *
 * @param <F> the form of the start event
 */
public interface StartHandler<F extends Record> extends FormHandler<F> {

    /**
     * Carries out what the form asks for.
     *
     * @return the business key of the process that starts by it
     */
    String start(F form, Actor actor);
}
