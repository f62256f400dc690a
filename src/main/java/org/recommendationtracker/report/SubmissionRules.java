package org.recommendationtracker.report;

/** What a report must be to be taken in. */
public interface SubmissionRules {

    /** Returns normally if the submission is complete and consistent; throws {@link ReportRefused} otherwise. */
    void check(ReportSubmission submission);
}
