package org.recommendationtracker.start;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.env.EnvironmentPostProcessorApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertyResolver;

/**
 * Looks at the machine as soon as the settings are known, before the log, the banner and all that takes time. What is
 * looked at can still change before it is used: then the application fails a little later, with more words.
 */
public class StartChecks implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        PublicAddressSetting.check(environment);
        boolean server = environment.acceptsProfiles(Profiles.of("server"));
        if (server) {
            ServerSettings.check(environment);
        }
        TopicSettings.check(environment);
        EmailSetting.check(environment);
        if (server) {
            DatabaseServer.check(environment);
        }
        boolean standalone = environment.acceptsProfiles(Profiles.of("standalone"));
        if (standalone) {
            DataFolder.check(
                    Path.of(environment.getRequiredProperty("tracker.data-folder")),
                    Path.of(environment.getRequiredProperty("tracker.broker.folder")));
        }
        if (!"none".equals(environment.getProperty("spring.main.web-application-type"))) {
            Port.check(
                    number(environment, "server.port", 8080), environment.getProperty("server.address"), "server.port");
        }
        if (standalone) {
            Port.check(number(environment, "tracker.broker.port", 9092), "127.0.0.1", "tracker.broker.port");
        }
    }

    /** As soon as the settings are read from all their places: setting up the log alone takes longer than all checks. */
    @Override
    public int getOrder() {
        return EnvironmentPostProcessorApplicationListener.DEFAULT_ORDER + 1;
    }

    /** What is set, or something else if nothing is. */
    static int number(PropertyResolver environment, String setting, int otherwise) {
        @Nullable String value = environment.getProperty(setting);
        try {
            return value == null ? otherwise : Integer.parseInt(value.trim());
        } catch (NumberFormatException e) {
            throw new StartRefused(
                    "The setting " + setting + " must be a number and is \"" + value + "\": correct it.");
        }
    }
}
