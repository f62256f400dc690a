package org.recommendationtracker;

import java.util.stream.Collectors;
import org.recommendationtracker.ServerSettings.MissingSettingsException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words what a server's environment must be given. */
class ServerSettingsFailureAnalyzer extends AbstractFailureAnalyzer<MissingSettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingSettingsException cause) {
        String list = cause.missing().stream()
                .map(setting -> "    %s: %s".formatted(setting.variable(), setting.meaning()))
                .collect(Collectors.joining("%n".formatted()));
        return new FailureAnalysis(
                "The profile 'server' takes its database and its brokers from the environment, which leaves out:%n%n%s"
                        .formatted(list),
                "Set the environment variables above. To try the product on this machine without any,"
                        + " start it without a profile.",
                cause);
    }
}
