package org.recommendationtracker.report;

/** The reference is taken: a reference is never used twice. */
public class ReportExists extends RuntimeException {

    public ReportExists(String reference) {
        super("There is a report " + reference + " already. Use another reference.");
    }
}
