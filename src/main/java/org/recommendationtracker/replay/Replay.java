package org.recommendationtracker.replay;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The start that compares and ends. */
public final class Replay {

    private static final String OPTION = "tracker.replay.compare";

    private Replay() {}

    /** Whether the command line, or the environment, says {@code tracker.replay.compare=true}. */
    public static boolean isAskedFor(String... arguments) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        return environment.getProperty(OPTION, Boolean.class, false);
    }

    /**
     * Compares, and says in words what differs.
     *
     * @param checks of the machine, as before any start
     * @return the exit code: 0 if nothing differs, 2 if something does, 1 if it could not be found out
     */
    public static int run(Clock clock, PrintStream out, ApplicationListener<?> checks, String... arguments) {
        SpringApplication application = new SpringApplication(ReplayConfiguration.class);
        application.addListeners(checks);
        application.addInitializers(given(clock, out));
        return run(application, arguments);
    }

    static int run(SpringApplication application, String... arguments) {
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(
                Map.of("spring.main.web-application-type", "none", "logging.level.root", "warn"));
        return SpringApplication.exit(application.run(arguments));
    }

    static ApplicationContextInitializer<ConfigurableApplicationContext> given(Clock clock, PrintStream out) {
        return context -> {
            context.getBeanFactory().registerSingleton("clock", clock);
            context.getBeanFactory().registerSingleton("out", out);
        };
    }
}
