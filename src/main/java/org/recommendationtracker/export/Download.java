package org.recommendationtracker.export;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Answers with a list as a file, of the kind that the end of the address says. */
public final class Download {

    private Download() {}

    public static <T> ResponseEntity<TableFile<T>> of(TableFile<T> table, HttpServletRequest request) {
        FileFormat format = FileFormat.ofPath(request.getServletPath());
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(table.name() + "." + format.ending())
                .build();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        return HttpMethod.HEAD.matches(request.getMethod()) ? answer.build() : answer.body(table);
    }
}
