package org.recommendationtracker.refusal;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A parameter of the address has a value that it cannot have. */
public class InvalidParameter extends NotAnswerable {

    /** @param message what is wrong with it, and what to give instead, for a sentence that begins with its name */
    public InvalidParameter(String parameter, String message) {
        super(HttpStatus.BAD_REQUEST, problem(parameter, message));
    }

    private static ProblemDetail problem(String parameter, String message) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, parameter + ": " + message);
        problem.setProperty("parameter", parameter);
        return problem;
    }
}
