package org.recommendationtracker.recommendation;

import java.util.Optional;

/** The states in which the steps so far have left recommendations, so that a step reads only what it needs of one. */
public interface KnownStates {

    /** Empty if it is not known yet: it is then read from what makes the recommendation up. */
    Optional<RecommendationState> of(RecommendationReference reference);
}
