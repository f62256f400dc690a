package org.recommendationtracker.report.committee;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that became of a recommendation.
 *
 * @param on the day from which it holds
 * @param recordedOn the day on which the tracker came to know it
 * @param words what it is
 * @param topics what it counts as; none if it is not of the first importance
 */
public record PaperChange(LocalDate on, LocalDate recordedOn, String words, List<Topic> topics) {

    /** Whether it was recorded on another day than that from which it holds. */
    public boolean isRecordedLater() {
        return !recordedOn.equals(on);
    }
}
