package org.recommendationtracker;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.fault.Cause;
import org.recommendationtracker.refusal.NotAnswerable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * What is answered if a request failed and no controller said how: browsers get a page of {@code templates/error},
 * everybody else an RFC 9457 problem. An error of ours tells nothing but an id, under which the log has the cause.
 */
@Controller
class ErrorPages extends BasicErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final ErrorAttributes attributes;

    ErrorPages(ErrorAttributes attributes, ServerProperties server, List<ErrorViewResolver> views) {
        super(attributes, server.getError(), views);
        this.attributes = attributes;
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        Map<String, Object> known = getErrorAttributes(request, ErrorAttributeOptions.defaults());
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.computeIfAbsent("instance", name -> known.get("path"));
        problem.computeIfAbsent("id", known::get);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Whoever asks for the page of an error that there was not finds nothing. */
    @Override
    protected HttpStatus getStatus(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null
                ? HttpStatus.NOT_FOUND
                : super.getStatus(request);
    }

    @Override
    protected Map<String, Object> getErrorAttributes(HttpServletRequest request, ErrorAttributeOptions options) {
        Map<String, Object> known = super.getErrorAttributes(request, options);
        Object problem = request.getAttribute(NotAnswerable.PROBLEM);
        if (problem != null) {
            known.put(NotAnswerable.PROBLEM, problem);
        } else if (getStatus(request).is5xxServerError()) {
            String id = UUID.randomUUID().toString();
            log(id, request.getMethod() + " " + known.get("path"), attributes.getError(new ServletWebRequest(request)));
            known.put("id", id);
        }
        return known;
    }

    /** With the database away every request fails, and for the same reason: a line for each is enough. */
    private static void log(String id, String request, @Nullable Throwable failure) {
        if (failure != null && Cause.isOutside(failure)) {
            log.error("Error {} at {}: {}", id, request, Cause.inOneLine(failure));
        } else {
            log.error("Error {} at {}", id, request, failure);
        }
    }
}
