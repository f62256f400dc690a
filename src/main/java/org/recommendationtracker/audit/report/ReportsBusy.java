package org.recommendationtracker.audit.report;

import java.time.Duration;
import org.recommendationtracker.refusal.NotAnswerable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Other reports are being counted; whoever asks again later is answered. */
public class ReportsBusy extends NotAnswerable {

    private static final long serialVersionUID = 1L;
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    ReportsBusy() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE, "Other reports are being counted. Try again in a minute."));
        getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()));
    }
}
