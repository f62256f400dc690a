package org.recommendationtracker.report.committee;

import java.time.LocalDate;
import org.recommendationtracker.party.England;
import org.recommendationtracker.refusal.NotAnswerable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** There is more of a report than a paper is made of. The page of the error says what to ask for instead. */
public final class PaperTooLong extends NotAnswerable {

    private static final long serialVersionUID = 1L;

    private PaperTooLong(String message) {
        super(HttpStatus.CONFLICT, ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, message));
    }

    static PaperTooLong ofOpen(String report, long open, int most) {
        return new PaperTooLong(
                "%,d recommendations of %s are open. A committee paper is made of %,d at most. Find them all at /recommendations?report=%s, also as a spreadsheet."
                        .formatted(open, report, most, report));
    }

    /** What changed is looked for among all recommendations. */
    static PaperTooLong ofAll(String report, long all, int most) {
        return new PaperTooLong(
                "%s has %,d recommendations. What changed is told of %,d at most. Ask for the paper without a day."
                        .formatted(report, all, most));
    }

    static PaperTooLong recordedSince(String report, LocalDate day) {
        return new PaperTooLong("More was recorded of %s since %s than one paper can tell. Choose a later day."
                .formatted(report, England.DAY.format(day)));
    }
}
