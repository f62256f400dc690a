package org.recommendationtracker.notice.web;

import org.recommendationtracker.notice.NotYourInbox;
import org.recommendationtracker.notice.ReasonsTooLong;
import org.recommendationtracker.notice.UnknownNotice;
import org.recommendationtracker.notice.UnknownRecipient;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What the REST interface answers where something is wrong with the request. */
@RestControllerAdvice(assignableTypes = {NoticeApi.class, AcknowledgementApi.class})
@Order(0)
class NoticeProblems {

    @ExceptionHandler({UnknownRecipient.class, UnknownNotice.class})
    ProblemDetail unknown(RuntimeException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail closed(NotYourInbox e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail outOfRange(HandlerMethodValidationException e) {
        String what = e.getParameterValidationResults().stream()
                .map(result -> result.getMethodParameter().getParameterName() + " "
                        + result.getResolvableErrors().get(0).getDefaultMessage())
                .findFirst()
                .orElse("A parameter is out of range");
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, what + ".");
    }

    @ExceptionHandler
    ProblemDetail tooLong(ReasonsTooLong e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unreadable(MethodArgumentTypeMismatchException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getName() + " must be a whole number.");
    }
}
