package org.recommendationtracker.recommendation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where a recommendation stands. Moves between statuses are in {@link Transitions}, nowhere else. */
public enum Status {
    ISSUED("Issued"),
    UNDER_CONSIDERATION("Under consideration"),
    ACCEPTED("Accepted"),
    IN_PROGRESS("In progress"),
    AWAITING_VERIFICATION("Awaiting verification"),
    IMPLEMENTED("Implemented"),
    REJECTED("Rejected"),
    SUPERSEDED("Superseded"),
    NO_LONGER_APPLICABLE("No longer applicable");

    /** From the furthest behind to what no longer counts. */
    static final List<Status> FROM_BEHIND = List.of(
            ISSUED,
            UNDER_CONSIDERATION,
            ACCEPTED,
            IN_PROGRESS,
            AWAITING_VERIFICATION,
            REJECTED,
            IMPLEMENTED,
            SUPERSEDED,
            NO_LONGER_APPLICABLE);

    private final String title;

    Status(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether nothing more is to be done. */
    public boolean isClosed() {
        return switch (this) {
            case IMPLEMENTED, REJECTED, SUPERSEDED, NO_LONGER_APPLICABLE -> true;
            case ISSUED, UNDER_CONSIDERATION, ACCEPTED, IN_PROGRESS, AWAITING_VERIFICATION -> false;
        };
    }

    /** Whether the minister has answered; "to be considered further" is an answer. */
    public boolean isAnswered() {
        return this != ISSUED;
    }

    /**
     * Where a whole stands whose parts stand there: where the part does that is furthest behind. So it is closed when all
     * parts are, and implemented when all that still count are.
     */
    static Status ofParts(Collection<Status> parts) {
        return FROM_BEHIND.stream().filter(parts::contains).findFirst().orElseThrow();
    }

    public static Optional<Status> named(String name) {
        return Arrays.stream(values())
                .filter(status -> status.name().equals(name))
                .findFirst();
    }
}
