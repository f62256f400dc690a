package org.recommendationtracker.recommendation;

/** Why a recommendation is closed although nobody will carry it out as it stands. */
public enum WithdrawalGround {
    SUPERSEDED("Superseded by another recommendation", Step.SUPERSEDED, true),
    MERGED("Merged into another recommendation", Step.MERGED, true),
    ROLLED_FORWARD("Rolled forward into a later report's recommendation", Step.ROLLED_FORWARD, true),
    NO_LONGER_APPLICABLE("No longer applicable", Step.NO_LONGER_APPLICABLE, false);

    private final String title;
    private final Step step;
    private final boolean succeeded;

    WithdrawalGround(String title, Step step, boolean succeeded) {
        this.title = title;
        this.step = step;
        this.succeeded = succeeded;
    }

    public String title() {
        return title;
    }

    /** Whether another recommendation takes its place. */
    public boolean isSucceeded() {
        return succeeded;
    }

    Step step() {
        return step;
    }
}
