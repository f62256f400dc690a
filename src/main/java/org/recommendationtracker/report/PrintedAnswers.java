package org.recommendationtracker.report;

import java.util.List;
import org.recommendationtracker.recommendation.RecommendationState;

/** The answers as the letter prints them: it is outdated if they change. */
public interface PrintedAnswers {

    /** Whether the letter says the same of a recommendation before and after a step. */
    boolean areTheSame(RecommendationState before, RecommendationState after);

    /** Of what the letter says of them all. */
    String sha256(List<RecommendationState> items);
}
