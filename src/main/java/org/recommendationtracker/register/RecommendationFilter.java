package org.recommendationtracker.register;

import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Status;

/**
 * What a search asks for; what is null is not asked. It finds whole recommendations: one that was split is found by what it
 * is asked of its parts too, but by its own status.
 *
 * @param board a board's code: finds what concerns it, by name or with all boards
 * @param overdue true: whose running clock is past its date; false: the others
 * @param q words, phrases in quotation marks, or the beginning of a reference
 */
public record RecommendationFilter(
        @Nullable Status status,
        @Nullable String report,
        @Nullable String office,
        @Nullable String theme,
        @Nullable String board,
        @Nullable Boolean overdue,
        @Nullable Answered answered,
        @Nullable String q) {

    /** All that there are. */
    public static final RecommendationFilter NONE =
            new RecommendationFilter(null, null, null, null, null, null, null, null);

    /** All of one report. */
    public static RecommendationFilter ofReport(String report) {
        return new RecommendationFilter(null, report, null, null, null, null, null, null);
    }

    /** Whether it asks for what a part has of its own. */
    boolean asksForDetails() {
        return office != null || theme != null || board != null || overdue != null || q != null;
    }

    boolean asksForWordsOnly() {
        return status == null
                && answered == null
                && report == null
                && office == null
                && theme == null
                && board == null
                && overdue == null;
    }
}
