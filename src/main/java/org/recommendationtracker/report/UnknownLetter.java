package org.recommendationtracker.report;

/** No response letter to the report was issued, or not in this edition. */
public class UnknownLetter extends RuntimeException {

    public UnknownLetter(String reference) {
        super("There is no such response letter to the report " + reference + ".");
    }
}
