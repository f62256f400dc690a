package org.recommendationtracker.access.user;

import org.recommendationtracker.refusal.Refusal;

/** There is no such user. */
public final class UnknownUser extends Refusal {

    private static final long serialVersionUID = 1L;

    public UnknownUser(String userId) {
        super(Reason.UNKNOWN, "There is no user %s.".formatted(userId));
    }
}
