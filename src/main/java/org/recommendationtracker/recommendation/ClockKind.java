package org.recommendationtracker.recommendation;

import java.util.Optional;

/**
 * The deadlines of a recommendation. {@link #DELIVERY} runs to the response's target date, or to an action's due date,
 * the others as the policy says.
 */
public enum ClockKind {
    RESPONSE("Response"),
    CONSIDERATION("Consideration"),
    DELIVERY("Delivery"),
    VERIFICATION("Verification"),
    /** How long the panel may ask for a rejection to be reconsidered. */
    RECONSIDERATION("Reconsideration"),
    /** When the panel looks whether an implemented change lasted. */
    LASTING_CHECK("Check that the change lasted");

    private final String title;

    ClockKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The clock that runs while a recommendation has the status; empty if it is closed. */
    public static Optional<ClockKind> of(Status status) {
        return switch (status) {
            case ISSUED -> Optional.of(RESPONSE);
            case UNDER_CONSIDERATION -> Optional.of(CONSIDERATION);
            case ACCEPTED, IN_PROGRESS -> Optional.of(DELIVERY);
            case AWAITING_VERIFICATION -> Optional.of(VERIFICATION);
            case IMPLEMENTED, REJECTED, SUPERSEDED, NO_LONGER_APPLICABLE -> Optional.empty();
        };
    }
}
