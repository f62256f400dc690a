package org.recommendationtracker.recommendation.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.EvidenceFiles;
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
 * Refuses what is too large for a report or for evidence before anything of it is read. Comes before all that reads forms: who looks for the CSRF token in
 * a form with a file reads the whole form.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class UploadLimit extends OncePerRequestFilter {

    /** In bytes; the longest report has 10,000 recommendations, for each of which this leaves a thousand. */
    static final int LARGEST = 10 * 1024 * 1024;

    public static final String MESSAGE = "The report is too large: at most 10 MB can be sent.";

    /** What a form puts around its file. */
    private static final int AROUND = 64 * 1024;

    private static final String EXCEEDED = UploadLimit.class.getName();

    /** The addresses that take files; the first that fits decides. */
    private static final List<Place> PLACES = List.of(
            new Place("/api/v1/reports", true, LARGEST, "The report cannot be taken in", MESSAGE),
            new Place("/reports/new", false, LARGEST, "The report cannot be taken in", MESSAGE),
            new Place(
                    "/api/v1/recommendations",
                    true,
                    EvidenceFiles.LARGEST + AROUND,
                    "The file cannot be evidence",
                    EvidenceFiles.tooLarge()),
            new Place(
                    "/recommendations",
                    false,
                    EvidenceFiles.LARGEST + AROUND,
                    "The file cannot be evidence",
                    EvidenceFiles.tooLarge()));

    /**
     * Where files are sent to.
     *
     * @param rest whether a program sends them there, rather than a page's form
     */
    private record Place(String path, boolean rest, int largest, String title, String message) {

        ProblemDetail problem() {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.PAYLOAD_TOO_LARGE, message);
            problem.setTitle(title);
            return problem;
        }
    }

    private final ObjectMapper json;

    UploadLimit(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Reads a body whose length nobody told before.
     *
     * @throws ErrorResponseException if it is too large
     */
    public static byte[] read(InputStream body) throws IOException {
        byte[] content = body.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new ErrorResponseException(
                    HttpStatus.PAYLOAD_TOO_LARGE, PLACES.get(0).problem(), null);
        }
        return content;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Place> exceeded = HttpMethod.POST.matches(request.getMethod())
                ? PLACES.stream()
                        .filter(place -> request.getRequestURI().startsWith(place.path()))
                        .findFirst()
                        .filter(place -> request.getContentLengthLong() > place.largest())
                : Optional.empty();
        if (exceeded.isEmpty()) {
            chain.doFilter(request, response);
        } else if (exceeded.get().rest()) {
            response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            json.writeValue(response.getOutputStream(), exceeded.get().problem());
        } else {
            request.setAttribute(EXCEEDED, true);
            chain.doFilter(new WithoutBody(request), response);
        }
    }

    /** Whether the page that was sent to is to say that this was too large. */
    public static boolean isExceeded(HttpServletRequest request) {
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
}
