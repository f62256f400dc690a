package org.recommendationtracker.recommendation.web;

import java.util.Optional;

/** What a recommendation's reader must know of the report that it comes from. */
public interface ReportNotes {

    /** What to know of the report's wording or source; empty where there is nothing to say. */
    Optional<String> noteOf(String report);

    /** The report's title, or its reference where there is no such report. */
    String titleOf(String report);
}
