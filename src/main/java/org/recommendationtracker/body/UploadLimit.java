package org.recommendationtracker.body;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses files that are too large for where they are sent to, before anything of them is read. Comes before all that reads
 * forms: who looks for the CSRF token in a form with a file reads the whole form.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class UploadLimit extends OncePerRequestFilter {

    private static final String EXCEEDED = UploadLimit.class.getName();

    private final List<UploadPlace> places;
    private final ObjectMapper json;

    UploadLimit(List<UploadPlace> places, ObjectMapper json) {
        places.stream()
                .filter(place -> BodySizes.largest(place.path()) <= place.largest())
                .findFirst()
                .ifPresent(place -> {
                    throw new IllegalStateException("no body as large as %s takes is read there".formatted(place));
                });
        this.places = places;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<UploadPlace> exceeded = HttpMethod.POST.matches(request.getMethod())
                ? places.stream()
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
