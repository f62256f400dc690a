package org.recommendationtracker.workflow;

import org.recommendationtracker.refusal.Refusal;

/** A comment that cannot be kept; the message says why. */
public class CommentRefused extends Refusal {

    public CommentRefused(Reason reason, String message) {
        super(reason, message);
    }
}
