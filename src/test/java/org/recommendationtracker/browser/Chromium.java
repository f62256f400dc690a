package org.recommendationtracker.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One Chromium for all tests of a run, handed to them as a parameter of type {@link Browser}. It is the one that the
 * environment variable {@code TRACKER_CHROMIUM} names, {@code /usr/bin/chromium-headless-shell}, or {@code
 * /usr/bin/chromium}. Where there is none the tests are
 * skipped, unless {@code TRACKER_REQUIRE_BROWSER=true}: then they fail.
 */
public class Chromium implements ExecutionCondition, BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace RUN = ExtensionContext.Namespace.create(Chromium.class);
    /** Draws pages as Chromium does, and nothing around them: it takes much less of the machine. */
    private static final Path WITHOUT_WINDOWS = Path.of("/usr/bin/chromium-headless-shell");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-quic",
            "--no-first-run",
            "--disable-component-update",
            "--disable-sync");

    private record Running(Playwright playwright, Browser browser) implements ExtensionContext.Store.CloseableResource {

        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Files.isExecutable(executable())) {
            return ConditionEvaluationResult.enabled("There is a Chromium at " + executable());
        }
        if ("true".equals(System.getenv("TRACKER_REQUIRE_BROWSER"))) {
            return ConditionEvaluationResult.enabled("TRACKER_REQUIRE_BROWSER=true");
        }
        return ConditionEvaluationResult.disabled("There is no Chromium at " + executable()
                + ". Install one, or name one in TRACKER_CHROMIUM, to run the browser tests.");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!Files.isExecutable(executable())) {
            throw new IllegalStateException(
                    "TRACKER_REQUIRE_BROWSER=true, but there is no Chromium at " + executable() + ".");
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(RUN)
                .getOrComputeIfAbsent(Running.class, key -> start(), Running.class)
                .browser();
    }

    private static Running start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(QUIET));
        return new Running(playwright, browser);
    }

    private static Path executable() {
        return Optional.ofNullable(System.getenv("TRACKER_CHROMIUM"))
                .map(Path::of)
                .orElse(Files.isExecutable(WITHOUT_WINDOWS) ? WITHOUT_WINDOWS : Path.of("/usr/bin/chromium"));
    }
}
