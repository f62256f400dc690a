package org.recommendationtracker.notice;

import java.util.Optional;

/** Who issued a report: asked for events of versions before they named the issuing body. */
public interface ReportIssuers {

    /** The code of the body that issued the report with this reference; empty if there is no such report here. */
    Optional<String> issuerOf(String report);
}
