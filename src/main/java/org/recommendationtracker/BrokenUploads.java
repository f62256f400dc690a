package org.recommendationtracker;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Answers requests that should bring a file and do not, or whose parts cannot be told apart: the caller's fault, not ours. */
@ControllerAdvice
class BrokenUploads {

    @ExceptionHandler
    void unreadable(MultipartException unreadable, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String type = request.getContentType();
        boolean multipart = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
        if (unreadable instanceof MaxUploadSizeExceededException) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (multipart) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
    }
}
