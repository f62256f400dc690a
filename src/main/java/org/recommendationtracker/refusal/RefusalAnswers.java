package org.recommendationtracker.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;

/**
 * Turns refusals into answers: for programs an RFC 9457 problem with the message, for people the page that goes with the
 * status. Pages that say more catch a refusal themselves; the engine's REST has {@code access.EngineFaults}.
 */
@ControllerAdvice
@Order(0)
class RefusalAnswers {

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> refused(Refusal refusal, HandlerMethod handler, HttpServletResponse response)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.valueOf(refusal.reason().status()), refusal.getMessage());
        refusal.title().ifPresent(problem::setTitle);
        refusal.details().forEach(problem::setProperty);
        return answer(problem, handler, response);
    }

    /** As while a long report is being published, or if a second click comes while the first is still at work. */
    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> busy(
            @SuppressWarnings("unused") ConcurrencyFailureException busy,
            HandlerMethod handler,
            HttpServletResponse response)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT,
                "Somebody else is changing this at this moment. Nothing was saved: try again later.");
        return answer(problem, handler, response);
    }

    /** What an address asks for cannot be, or cannot be now: people read on the page what to put right. */
    @ExceptionHandler
    @Nullable ResponseEntity<Object> notAnswerable(
            NotAnswerable wrong, HandlerMethod handler, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isForPrograms(handler)) {
            return ResponseEntity.status(wrong.getStatusCode())
                    .headers(wrong.getHeaders())
                    .body(wrong.getBody());
        }
        wrong.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        request.setAttribute(NotAnswerable.PROBLEM, wrong.getBody().getDetail());
        response.sendError(wrong.getStatusCode().value());
        return null;
    }

    private static boolean isForPrograms(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), RestController.class);
    }

    private static @Nullable ResponseEntity<ProblemDetail> answer(
            ProblemDetail problem, HandlerMethod handler, HttpServletResponse response) throws IOException {
        if (isForPrograms(handler)) {
            return ResponseEntity.of(problem).build();
        }
        response.sendError(problem.getStatus());
        return null;
    }
}
