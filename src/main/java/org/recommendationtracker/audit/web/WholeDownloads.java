package org.recommendationtracker.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Downloads for which all that there is must be read: a few at once, so that they keep nobody else waiting. */
@Component
class WholeDownloads {

    private static final int AT_ONCE = 2;
    private static final Duration RETRY_AFTER = Duration.ofMinutes(5);

    private final Semaphore running = new Semaphore(AT_ONCE);

    /** Writes a file. */
    interface Content {

        void write(OutputStream out) throws IOException;
    }

    /** Answers with a ZIP file, or that it must be asked for again later. */
    void write(HttpServletResponse response, String fileName, Content content) throws IOException {
        if (!running.tryAcquire()) {
            response.setHeader("Retry-After", Long.toString(RETRY_AFTER.toSeconds()));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            response.setContentType("application/zip");
            response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(fileName));
            content.write(response.getOutputStream());
        } finally {
            running.release();
        }
    }
}
