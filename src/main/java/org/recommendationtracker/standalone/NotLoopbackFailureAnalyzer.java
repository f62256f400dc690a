package org.recommendationtracker.standalone;

import org.recommendationtracker.standalone.Loopback.NotLoopbackException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the application did not start. */
class NotLoopbackFailureAnalyzer extends AbstractFailureAnalyzer<NotLoopbackException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NotLoopbackException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ". Others could sign in.",
                "Leave server.address at 127.0.0.1, or start with another profile"
                        + " (spring.profiles.active=server), which has no demo users.",
                cause);
    }
}
