package org.recommendationtracker.report.history;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.NewPart;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.history.SentHistory.Entry;

/**
 * One recommendation of a history, or a part of one, apart from its past.
 *
 * @param place where it stands in what was sent
 * @param number of the recommendation; of a part its place among the parts
 * @param label of a part
 * @param office code of the office that answers; of several the first
 */
record HistoryItem(
        String place,
        Entry entry,
        int number,
        @Nullable String label,
        String text,
        String office,
        Priority priority,
        Set<String> themes,
        Set<String> boards,
        List<HistoryItem> parts) {

    /** The same, answered in parts. */
    HistoryItem with(List<HistoryItem> answered) {
        return new HistoryItem(
                place,
                entry,
                number,
                label,
                text,
                answered.isEmpty() ? office : answered.get(0).office,
                priority,
                themes,
                boards,
                answered);
    }

    ReportSubmission.Item submitted() {
        List<NewPart> named = parts.stream()
                .map(part ->
                        new NewPart(String.valueOf(part.label), part.office, part.text.equals(text) ? null : part.text))
                .toList();
        return new ReportSubmission.Item(number, text, themes, boards, priority, named);
    }
}
