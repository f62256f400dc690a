package org.recommendationtracker.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Answers refused REST requests with problem details (RFC 9457). */
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectMapper json;

    Refusals(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        // A browser would ask for a password in a window of its own, keep it, and send it along with requests that
        // other sites make. Browsers send Sec-Fetch-Mode; other clients need the challenge.
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Recommendation tracker\", charset=\"UTF-8\"");
        }
        if (reason instanceof TooManySignIns tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Too many sign-ins with a wrong password. Try again in %d seconds.".formatted(tooMany.seconds()));
            return;
        }
        boolean tried = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        write(response, HttpStatus.UNAUTHORIZED, tried ? "Wrong user name or password." : "Sign in first.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        boolean signedIn = CurrentUser.of(SecurityContextHolder.getContext().getAuthentication())
                .isPresent();
        // the token is checked before the request's own credentials are
        if (!signedIn && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            write(response, HttpStatus.UNAUTHORIZED, "Sign in first.");
        } else if (reason instanceof CsrfException) {
            write(response, HttpStatus.FORBIDDEN, "The request's CSRF token is missing or wrong. Load the page again.");
        } else {
            write(response, HttpStatus.FORBIDDEN, "Your role does not allow this.");
        }
    }

    /**
     * @param detail what was wrong; stands in {@code message} too, where the engine's web applications look for it
     */
    void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("message", detail);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }
}
