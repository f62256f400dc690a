package org.recommendationtracker.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords were given: the right one is taken again after a while. */
public final class TooManySignIns extends AuthenticationException {

    private final long seconds;

    TooManySignIns(Duration wait) {
        super("Too many sign-ins with a wrong password");
        this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** In seconds, rounded up. */
    public long seconds() {
        return seconds;
    }
}
