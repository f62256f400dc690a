package org.recommendationtracker.refusal;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What an address asks for cannot be, or cannot be now. The detail says to people and programs what to put right. */
public abstract class NotAnswerable extends ErrorResponseException {

    /** Name of the request's attribute with the sentence that the page of an error shows. */
    public static final String PROBLEM = "problem";

    private static final long serialVersionUID = 1L;

    protected NotAnswerable(HttpStatus status, ProblemDetail problem) {
        super(status, problem, null);
    }
}
