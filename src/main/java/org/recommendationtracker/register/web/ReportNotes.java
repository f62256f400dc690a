package org.recommendationtracker.register.web;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a recommendation's reader must know of the report that it comes from. */
public interface ReportNotes {

    /** The published ones of these reports, by reference, asked for together. */
    Map<String, Note> of(Collection<String> reports);

    /** So many of the published ones, the newest, by reference. */
    Map<String, Note> newest(int most);

    /**
     * A report as the readers of its recommendations see it.
     *
     * @param wording what to know of the report's wording or source; null if there is nothing to say
     */
    record Note(String title, @Nullable String wording) {}
}
