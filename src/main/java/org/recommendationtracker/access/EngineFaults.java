package org.recommendationtracker.access;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.server.ParamException.QueryParamException;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Answers, as an RFC 9457 problem, whatever went wrong in the engine's REST or that of its web applications, which would
 * quote the engine's classes and call a caller's mistake ours. Public, for the engine's servlets make it by its class.
 */
public class EngineFaults implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(EngineFaults.class);

    /** What speaks of the inside: classes, and the engine's codes. */
    private static final Pattern INSIDE = Pattern.compile("Exception|ENGINE-|org\\.camunda|java\\.|\\bnull\\b|Dto");

    /** The end of what the engine says of it, in an exception of no kind of its own. */
    private static final String WRONG_ID = "is not a valid resource identifier.";

    /** What the engine says of a comment on a task that has ended, or that the caller may not see. */
    private static final String NO_TASK = "No task found for task id ";

    private static final Answer GONE = new Answer(
            HttpStatus.NOT_FOUND, "There is nothing with this id: it has ended already, or was never there.");

    /** The classes that turn a call's body and parameters into a query or a command. */
    private static final Pattern READER = Pattern.compile("^org\\.camunda\\.bpm\\..*\\.dto\\.");

    private static final int MAX_DEPTH = 10;

    /** What is answered. */
    private record Answer(HttpStatus status, String detail) {}

    @Override
    public Response toResponse(Throwable fault) {
        Answer answer = answer(fault);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", answer.status().getReasonPhrase());
        problem.put("status", answer.status().value());
        problem.put("detail", answer.detail());
        // where the engine's web applications look for it
        problem.put("message", answer.detail());
        return Response.status(answer.status().value())
                .entity(problem)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static Answer answer(Throwable fault) {
        return causes(fault)
                .map(EngineFaults::known)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> byStatus(fault));
    }

    private static @Nullable Answer known(Throwable fault) {
        if (fault instanceof Refusal refusal) {
            return new Answer(HttpStatus.valueOf(refusal.reason().status()), refusal.getMessage());
        }
        if (fault instanceof QueryParamException wrong) {
            return new Answer(
                    HttpStatus.BAD_REQUEST, "%s has a value of the wrong kind.".formatted(wrong.getParameterName()));
        }
        if (Objects.requireNonNullElse(fault.getMessage(), "").startsWith(NO_TASK)) {
            return GONE;
        }
        if (fault instanceof ClientErrorException told) {
            return byStatus(told);
        }
        if (fault instanceof TaskAlreadyClaimedException claimed) {
            return new Answer(
                    HttpStatus.CONFLICT, "%s has taken this task already.".formatted(claimed.getTaskAssignee()));
        }
        if (fault instanceof AuthorizationException) {
            return new Answer(HttpStatus.FORBIDDEN, "Your role does not allow this.");
        }
        if (fault instanceof OptimisticLockingException) {
            return new Answer(HttpStatus.CONFLICT, "Somebody else changed this at the same moment. Look at it again.");
        }
        if (fault instanceof NullValueException || fault instanceof NotFoundException) {
            return GONE;
        }
        if (Objects.requireNonNullElse(fault.getMessage(), "").endsWith(WRONG_ID)) {
            return new Answer(
                    HttpStatus.BAD_REQUEST, "An id consists of letters, digits, hyphens, full stops, _ and @ only.");
        }
        if (fault instanceof BadUserRequestException || isInReadingTheCall(fault)) {
            return new Answer(HttpStatus.BAD_REQUEST, sentence(fault));
        }
        return null;
    }

    /** Of a condition without an operator, for instance, the engine's reader expects what it never asked for. */
    private static boolean isInReadingTheCall(Throwable fault) {
        return Stream.of(fault.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java."))
                .findFirst()
                .filter(name -> READER.matcher(name).find())
                .isPresent();
    }

    private static Answer byStatus(Throwable fault) {
        int status = 500;
        if (fault instanceof RestException rest && rest.getStatus() != null) {
            status = rest.getStatus().getStatusCode();
        } else if (fault instanceof WebApplicationException web) {
            status = web.getResponse().getStatus();
        }
        if (status < 500) {
            HttpStatus known = Objects.requireNonNullElse(HttpStatus.resolve(status), HttpStatus.BAD_REQUEST);
            return new Answer(known, sentence(fault));
        }
        String id = UUID.randomUUID().toString();
        LOG.error("Error {} in a call of the engine", id, fault);
        return new Answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong here, and it is not your fault. The log has it under %s.".formatted(id));
    }

    private static String sentence(Throwable fault) {
        String message = Objects.requireNonNullElse(fault.getMessage(), "");
        return message.isBlank() || INSIDE.matcher(message).find()
                ? "The call cannot be answered as it was made: check the id, the fields and their types."
                : message;
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause).limit(MAX_DEPTH);
    }
}
