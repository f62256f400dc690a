package org.recommendationtracker.body;

import io.micrometer.core.instrument.Metrics;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpHeaders;

/** Says why a body was not read to its end, in the place of whatever was made of what had been read. */
final class RefusalValve extends ValveBase {

    RefusalValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.getCoyoteRequest().getInputBuffer() instanceof GuardedBody body
                && body.refused() != null
                && !response.isCommitted()) {
            refuse(body.refused(), request, response);
        }
    }

    static void refuse(BodyRefused.Reason reason, Request request, Response response) throws IOException {
        Metrics.counter("tracker.bodies.refused", "reason", reason.name().toLowerCase(Locale.ROOT))
                .increment();
        response.reset();
        // what failed for want of the body is not reported
        response.setSuspended(false);
        request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
        response.setStatus(reason.status());
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().println(reason.sentence(BodySizes.largest(request.getDecodedRequestURI())));
        response.finishResponse();
    }
}
