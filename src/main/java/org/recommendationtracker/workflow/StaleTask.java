package org.recommendationtracker.workflow;

import org.recommendationtracker.refusal.Refusal;

/** A task is no longer as the person who works on it saw it. */
public class StaleTask extends Refusal {

    private final Change change;

    /** What has changed. */
    public enum Change {
        /** It is not open, or not for this person. */
        GONE(Reason.UNKNOWN, "This task is no longer open: it is completed already, or was withdrawn."),
        /** Somebody else has taken it, or put it back. */
        TAKEN(Reason.NOT_NOW, "Somebody else has taken this task, or put it back."),
        /** A step of the recommendation was recorded. */
        CHANGED(Reason.NOT_NOW, "The recommendation has changed since you opened this task. Look at it again."),
        /** Others change the recommendation at this very moment, again and again. */
        BUSY(
                Reason.NOT_NOW,
                "Somebody else is changing this recommendation at this moment. Nothing was saved: try again.");

        private final Reason reason;
        private final String message;

        Change(Reason reason, String message) {
            this.reason = reason;
            this.message = message;
        }
    }

    public StaleTask(Change change) {
        super(change.reason, change.message);
        this.change = change;
    }

    public Change change() {
        return change;
    }
}
