package org.recommendationtracker.report.intake;

/** Somebody has as many uploads under way as one may have. */
public class TooManyUploads extends RuntimeException {

    public TooManyUploads(int most) {
        super("You have " + most + " uploads under way. Register or delete one of them first.");
    }
}
