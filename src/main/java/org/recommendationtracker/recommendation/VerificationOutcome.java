package org.recommendationtracker.recommendation;

/** How far the evidence shows that the success test is met. */
public enum VerificationOutcome {
    MET("Met", Step.IMPLEMENTED),
    MET_BY_ALTERNATIVE("Met by an alternative", Step.IMPLEMENTED),
    EXCEEDED("Exceeded", Step.IMPLEMENTED),
    PARTLY_MET("Partly met", Step.VERIFICATION_PARTLY_MET),
    NOT_MET("Not met", Step.VERIFICATION_NOT_MET);

    private final String title;
    private final Step step;

    VerificationOutcome(String title, Step step) {
        this.title = title;
        this.step = step;
    }

    public String title() {
        return title;
    }

    /** Whether it closes the recommendation as implemented. */
    public boolean isMet() {
        return step == Step.IMPLEMENTED;
    }

    Step step() {
        return step;
    }
}
