package org.recommendationtracker.recommendation;

/** The deadlines of a recommendation. {@link #DELIVERY} runs to the response's target date, the others as the policy says. */
public enum ClockKind {
    RESPONSE("Response"),
    CONSIDERATION("Consideration"),
    DELIVERY("Delivery"),
    VERIFICATION("Verification");

    private final String title;

    ClockKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
