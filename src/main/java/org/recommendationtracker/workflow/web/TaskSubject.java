package org.recommendationtracker.workflow.web;

import java.util.Optional;
import org.recommendationtracker.recommendation.RecommendationReference;

/**
 * The recommendation or report that a task is about, as its page leads there.
 *
 * @param kind in words
 * @param address of its page
 */
public record TaskSubject(String kind, String reference, String address) {

    /** A report if there is no recommendation. */
    static TaskSubject of(String key, Optional<RecommendationReference> recommendation) {
        return recommendation
                .map(reference ->
                        new TaskSubject("recommendation", reference.value(), "/recommendations/" + reference.value()))
                .orElseGet(() -> new TaskSubject("report", key, "/reports/" + key));
    }
}
