package org.recommendationtracker.recommendation.web;

import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.recommendation.UnknownRecommendation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What goes wrong in REST, as RFC 9457 problems. Pages answer with the pages of {@code templates/error}. */
@RestControllerAdvice(annotations = RestController.class)
class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail refused(StepRefused refusal) {
        HttpStatus status =
                switch (refusal.reason()) {
                    case INVALID_INPUT -> HttpStatus.BAD_REQUEST;
                    case NOT_NOW -> HttpStatus.CONFLICT;
                    case NOT_YOU -> HttpStatus.FORBIDDEN;
                };
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.getMessage());
        if (refusal.field() != null) {
            problem.setProperty("field", refusal.field());
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownRecommendation unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, unknown.getMessage());
    }
}
