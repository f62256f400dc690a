package org.recommendationtracker.notice;

import java.util.Collection;
import java.util.Optional;

/** Reports that are registered here: asked for events of versions before these told of it themselves. */
public interface RegisteredReports {

    /** The code of the body that issued the report with this reference; empty if there is no such report here. */
    Optional<String> issuerOf(String report);

    /** Whether there is such a report, and everybody may know of it. */
    boolean isPublished(String report);

    /** The codes of the boards that its recommendations concern, or {@link org.recommendationtracker.party.Boards#ALL}. */
    Collection<String> boardsOf(String report);
}
