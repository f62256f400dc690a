package org.recommendationtracker.report.committee;

import java.util.List;
import org.recommendationtracker.recommendation.Status;

/**
 * A recommendation that changed.
 *
 * @param changes in the order in which they were recorded; never empty
 */
public record ChangedItem(String reference, String text, Status status, List<PaperChange> changes) {}
