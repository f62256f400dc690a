package org.recommendationtracker.workflow.step;

/**
 * Whoever takes what is entered in one form.
 *
 * @param <F> the form, a record whose components are the form's fields, with their checks
 */
public interface FormHandler<F extends Record> {

    /** Id of the element in the model that has the form, and of the form. */
    String step();

    Class<F> form();
}
