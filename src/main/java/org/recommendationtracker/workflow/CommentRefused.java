package org.recommendationtracker.workflow;

/** A comment that cannot be kept; the message says why. */
public class CommentRefused extends RuntimeException {

    CommentRefused(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
