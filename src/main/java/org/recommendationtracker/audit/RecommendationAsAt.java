package org.recommendationtracker.audit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Answer;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.register.web.TimeLine;

/**
 * A recommendation as it stood.
 *
 * @param since the day from which it had its status
 * @param response that held; null if none was signed off by then
 * @param evidence submitted by then
 * @param verifications made by then
 * @param steps that had taken effect by then, in the order in which they were recorded
 */
public record RecommendationAsAt(
        String reference,
        AsAt asAt,
        Status status,
        LocalDate since,
        String text,
        String office,
        @Nullable Answer response,
        List<RecommendationState.Document> evidence,
        List<RecommendationState.Judgement> verifications,
        List<TimeLine.Entry> steps) {}
