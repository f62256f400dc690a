package org.recommendationtracker.recommendation;

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
}
