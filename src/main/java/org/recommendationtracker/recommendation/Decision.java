package org.recommendationtracker.recommendation;

/** What the minister decided on a recommendation. */
public enum Decision {
    ACCEPTED("Accepted", Step.ACCEPTED),
    UNDER_CONSIDERATION("To be considered further with partners", Step.TAKEN_UNDER_CONSIDERATION),
    REJECTED("Rejected", Step.REJECTED);

    private final String title;
    private final Step step;

    Decision(String title, Step step) {
        this.title = title;
        this.step = step;
    }

    public String title() {
        return title;
    }

    /** The step that signing this decision off completes. */
    Step step() {
        return step;
    }
}
