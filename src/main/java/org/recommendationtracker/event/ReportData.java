package org.recommendationtracker.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.report.ReportStep;

/** A report in an event's data, field by field as {@code report-step.v2.json} promises it; the same holds as for recommendations. */
record ReportData(
        String reference,
        String title,
        String issuingBody,
        String addressedTo,
        LocalDate publishedOn,
        @Nullable Instant embargoedUntil,
        @Nullable String note,
        ReportStep step,
        int recommendations,
        @Nullable List<String> boards,
        @Nullable Letter letter,
        @Nullable Withdrawal withdrawal) {

    /** Why it was withdrawn, and when. */
    record Withdrawal(String reasons, LocalDate withdrawnOn) {}

    /** The edition of the response letter that holds. */
    record Letter(int edition, LocalDate issuedOn, String pdfSha256, String htmlSha256) {}
}
