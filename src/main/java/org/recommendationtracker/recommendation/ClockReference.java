package org.recommendationtracker.recommendation;

/**
 * Names a clock of a recommendation, as {@code SCRP-2014-01/C2} in the engine.
 *
 * @param number from 1, in the order in which the recommendation's clocks were started
 */
public record ClockReference(RecommendationReference recommendation, int number) {

    @Override
    public String toString() {
        return recommendation + "/C" + number;
    }
}
