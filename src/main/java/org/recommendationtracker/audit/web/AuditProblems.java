package org.recommendationtracker.audit.web;

import org.recommendationtracker.audit.UnknownSubject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What goes wrong in this module's REST, as RFC 9457 problems. */
@RestControllerAdvice(assignableTypes = {HistoryApi.class, AuditApi.class})
class AuditProblems {

    @ExceptionHandler
    ProblemDetail unknown(UnknownSubject unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, unknown.getMessage());
    }
}
