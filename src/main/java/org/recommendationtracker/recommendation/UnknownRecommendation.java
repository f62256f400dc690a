package org.recommendationtracker.recommendation;

import org.recommendationtracker.refusal.Refusal;

/** No recommendation has this reference. */
public class UnknownRecommendation extends Refusal {

    public UnknownRecommendation(String reference) {
        super(Reason.UNKNOWN, "There is no recommendation " + reference + ".");
    }
}
