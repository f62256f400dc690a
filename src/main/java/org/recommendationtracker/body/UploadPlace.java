package org.recommendationtracker.body;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Where files are sent to. A module that takes files offers its own as beans.
 *
 * @param path the start of the addresses
 * @param rest whether a program sends them there, rather than a page's form
 * @param largest in bytes
 * @param title what does not happen if it is more
 */
public record UploadPlace(String path, boolean rest, int largest, String title, String message) {

    /**
     * Reads a body whose length nobody told before.
     *
     * @throws ErrorResponseException if it is too large
     */
    public byte[] read(InputStream body) throws IOException {
        byte[] content = body.readNBytes(largest + 1);
        if (content.length > largest) {
            throw new ErrorResponseException(HttpStatus.PAYLOAD_TOO_LARGE, problem(), null);
        }
        return content;
    }

    ProblemDetail problem() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.PAYLOAD_TOO_LARGE, message);
        problem.setTitle(title);
        return problem;
    }
}
