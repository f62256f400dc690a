package org.recommendationtracker.report.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too large for a report before anything of it is read. Comes first of all: who looks for the CSRF token in
 * a form with a file reads the whole form.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {

    /** In bytes; the longest report has 10,000 recommendations, for each of which this leaves a thousand. */
    static final int LARGEST = 10 * 1024 * 1024;

    static final String MESSAGE = "The report is too large: at most 10 MB can be sent.";

    private static final String EXCEEDED = UploadLimit.class.getName();
    private static final String REST = "/api/v1/reports";
    private static final String PAGES = "/reports/new";

    private final ObjectMapper json;

    UploadLimit(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Reads a body whose length nobody told before.
     *
     * @throws ErrorResponseException where it is too large
     */
    static byte[] read(InputStream body) throws IOException {
        byte[] content = body.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new ErrorResponseException(HttpStatus.PAYLOAD_TOO_LARGE, problem(), null);
        }
        return content;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean tooLarge = HttpMethod.POST.matches(request.getMethod()) && request.getContentLengthLong() > LARGEST;
        if (tooLarge && path.startsWith(REST)) {
            response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            json.writeValue(response.getOutputStream(), problem());
        } else if (tooLarge && path.startsWith(PAGES)) {
            request.setAttribute(EXCEEDED, true);
            chain.doFilter(new WithoutBody(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether the page that was sent to is to say that this was too large. */
    static boolean isExceeded(HttpServletRequest request) {
        return request.getAttribute(EXCEEDED) != null;
    }

    /** Asks for the page that it was sent to, so that the answer is that page, for those who may see it. */
    private static final class WithoutBody extends HttpServletRequestWrapper {

        WithoutBody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }
    }

    private static ProblemDetail problem() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.PAYLOAD_TOO_LARGE, MESSAGE);
        problem.setTitle("The report cannot be taken in");
        return problem;
    }
}
