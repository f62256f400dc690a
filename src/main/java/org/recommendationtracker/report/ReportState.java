package org.recommendationtracker.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a report at one moment; public once it is published.
 *
 * @param addressedTo code of the minister's office
 * @param note what its reader must know of the wording or the source; shown wherever the wording is
 * @param step how far it has come
 * @param recommendations how many there are
 * @param boards codes of those that its recommendations concern, or {@code ALL}, in order; null of one that was entered before
 *     they were noted
 * @param withdrawal only if it was withdrawn
 * @param letter the edition of the response letter that holds; null until one was issued
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportState(
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
        @Nullable IssuedLetter letter,
        @Nullable ReportWithdrawal withdrawal) {

    private static final int SYNC_LIMIT = 200;

    public boolean isWithdrawn() {
        return step == ReportStep.WITHDRAWN;
    }

    /** Whether its publication takes longer than anybody should wait for an answer; it then goes on in the background. */
    public boolean takesLong() {
        return takesLong(recommendations);
    }

    /** The same of so many recommendations. */
    public static boolean takesLong(int recommendations) {
        return recommendations > SYNC_LIMIT;
    }
}
