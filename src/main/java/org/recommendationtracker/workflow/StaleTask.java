package org.recommendationtracker.workflow;

/** A task is no longer as the person who works on it saw it. */
public class StaleTask extends RuntimeException {

    private final Reason reason;

    /** What has changed. */
    public enum Reason {
        /** It is not open, or not for this person. */
        GONE,
        /** Somebody else has taken it, or put it back. */
        TAKEN,
        /** A step of the recommendation was recorded. */
        CHANGED,
        /** Others change the recommendation at this very moment, again and again. */
        BUSY
    }

    StaleTask(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
