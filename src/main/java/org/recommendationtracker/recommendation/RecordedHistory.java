package org.recommendationtracker.recommendation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recommendationtracker.party.Role;

/** What was recorded of a recommendation, as far as the people who work on it need it. Names users: not for the public. */
public interface RecordedHistory {

    /** The number of the entry recorded last; 0 if there is none. */
    int lastPosition(RecommendationReference reference);

    /** The steps recorded after an entry, oldest first; comments are none. */
    List<RecordedStep> stepsSince(RecommendationReference reference, int position);

    /**
     * The comment made last.
     *
     * @param readers the roles of those who will read it: what one of them may not see is passed over
     */
    Optional<RecordedComment> lastComment(RecommendationReference reference, Set<Role> readers);

    /**
     * A step.
     *
     * @param title what happened, in the past tense
     * @param who user id
     */
    record RecordedStep(String title, String who, Role role, Instant recordedAt) {}

    /** What somebody remarked, with a step or by itself; {@code who} is a user id. */
    record RecordedComment(String text, String who, Role role, Instant recordedAt) {}
}
