package org.recommendationtracker.register;

import java.util.List;
import org.recommendationtracker.recommendation.RecommendationState;

/**
 * What a search found.
 *
 * @param total how many there are, as far as they are counted
 * @param more whether there are more than were counted
 * @param matches what the search was for, to be shown where it is; empty if it asked for no words
 */
public record SearchResult(List<RecommendationState> items, long total, boolean more, Matches matches) {}
