package org.recommendationtracker.workflow.way;

/**
 * One time that a process came to an element of its model.
 *
 * @param element the element's id
 * @param standing how it left the element, or that it has not
 */
public record ActivityVisit(String element, Standing standing) {

    public enum Standing {
        OPEN,
        DONE,
        /** Ended by something else that happened. */
        BROKEN_OFF
    }
}
