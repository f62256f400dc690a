package org.recommendationtracker.workflow.form;

/** Something in a form that a page cannot show. */
class FormFault extends RuntimeException {

    FormFault(String message) {
        super(message);
    }
}
