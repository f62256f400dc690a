package org.recommendationtracker.refusal;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * What is wrong with a request to REST before it is understood, as RFC 9457 problems. Pages answer with the pages of
 * {@code templates/error}.
 */
@RestControllerAdvice(annotations = RestController.class)
class RequestFaults extends ResponseEntityExceptionHandler {

    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException fault, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String sentence = fault.getParameterValidationResults().stream()
                .map(RequestFaults::sentence)
                .findFirst()
                .orElse("A parameter is out of range.");
        return answer(fault, sentence, headers, request);
    }

    /** A body that is read, with values that no rule of ours lets through: every sentence, once. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException fault, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String sentences = fault.getFieldErrors().stream()
                .map(error -> sentence(error, error.getField()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        return answer(fault, sentences, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException fault, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (fault instanceof MethodArgumentTypeMismatchException parameter
                && WHOLE_NUMBERS.contains(fault.getRequiredType())) {
            return answer(fault, parameter.getName() + " must be a whole number.", headers, request);
        }
        return super.handleTypeMismatch(fault, headers, status, request);
    }

    /** A body that is no JSON, or has what no field here can be. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException fault, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return UnreadableBody.sentence(fault.getCause())
                .map(sentence -> answer(fault, sentence, headers, request))
                .orElseGet(() -> super.handleHttpMessageNotReadable(fault, headers, status, request));
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception fault, String sentence, HttpHeaders headers, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence);
        return handleExceptionInternal(fault, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    /** What a rule of ours says is one already; the others go on from the parameter's name. */
    private static String sentence(ParameterValidationResult result) {
        String name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "The value");
        return sentence(result.getResolvableErrors().get(0), name);
    }

    private static String sentence(MessageSourceResolvable fault, String name) {
        String message = Objects.requireNonNullElse(fault.getDefaultMessage(), "is out of range");
        return Character.isUpperCase(message.charAt(0)) ? message : name + " " + message + ".";
    }
}
