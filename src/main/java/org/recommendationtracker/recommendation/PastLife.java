package org.recommendationtracker.recommendation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation with what became of it before it was entered here. What is not known is left out; it is never made up.
 *
 * @param item has no parts
 * @param past its statuses, oldest first; the first is {@link Status#ISSUED}
 * @param answers of the minister's office, oldest first
 * @param successor reference of what took its place; null if nothing did, or it is not known
 */
public record PastLife(
        NewRecommendation item,
        @Nullable String sourceNumber,
        Source source,
        List<PastStatus> past,
        @Nullable String owner,
        List<Answer> answers,
        List<Action> actions,
        List<Evidence> evidence,
        @Nullable String successor) {

    /** Where it stands. */
    public PastStatus last() {
        return past.get(past.size() - 1);
    }
}
