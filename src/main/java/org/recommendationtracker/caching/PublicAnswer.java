package org.recommendationtracker.caching;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer as it goes to everybody who asks the same. */
final class PublicAnswer {

    private static final String VARY = HttpHeaders.COOKIE + ", " + HttpHeaders.AUTHORIZATION;

    /** What it takes in memory beside its body, roughly. */
    private static final int AROUND_BODY = 500;

    /** Weak, for the compressed answer has the same. */
    private final String entityTag;

    private final @Nullable String contentType;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    private PublicAnswer(@Nullable String contentType, Map<String, List<String>> headers, byte[] body) {
        this.entityTag = "W/\"" + DigestUtils.md5DigestAsHex(body) + "\"";
        this.contentType = contentType;
        this.headers = headers;
        this.body = body;
    }

    /**
     * What a controller has answered, and nobody has been sent yet.
     *
     * @param before the headers that the response had before it came to the controller
     */
    static PublicAnswer of(ContentCachingResponseWrapper response, Set<String> before) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : response.getHeaderNames()) {
            if (!before.contains(name) && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                headers.put(name, List.copyOf(response.getHeaders(name)));
            }
        }
        return new PublicAnswer(response.getContentType(), headers, response.getContentAsByteArray());
    }

    /**
     * Sends it, or only that it has not changed since the caller read it.
     *
     * @param cacheControl if the controller has not said how long it may be kept
     */
    void send(HttpServletRequest request, HttpServletResponse response, String cacheControl) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
        headers.forEach((name, values) -> {
            response.setHeader(name, values.get(0));
            values.stream().skip(1).forEach(value -> response.addHeader(name, value));
        });
        response.addHeader(HttpHeaders.VARY, VARY);
        if (contentType != null) {
            response.setContentType(contentType);
        }
        if (!new ServletWebRequest(request, response).checkNotModified(entityTag)) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    /** Bytes that it takes in memory, roughly. */
    int size() {
        return body.length + AROUND_BODY;
    }
}
