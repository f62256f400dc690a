package org.recommendationtracker.recommendation;

/** No recommendation has this reference. */
public class UnknownRecommendation extends RuntimeException {

    public UnknownRecommendation(String reference) {
        super("There is no recommendation " + reference + ".");
    }
}
