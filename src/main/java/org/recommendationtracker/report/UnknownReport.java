package org.recommendationtracker.report;

/** No report has this reference, or it is not published yet. */
public class UnknownReport extends RuntimeException {

    public UnknownReport(String reference) {
        super("There is no published report " + reference + ".");
    }
}
