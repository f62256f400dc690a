package org.recommendationtracker.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.recommendationtracker.StandaloneTest;
import org.recommendationtracker.acceptance.Visitor;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.report.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of pages in the whole product with {@link SampleReport}'s recommendations in it. Each test has a browser
 * window of its own.
 */
@ExtendWith(Chromium.class)
@StandaloneTest
// the samples are entered by hand: no clock of theirs speaks in between
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
public abstract class BrowserTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Pattern SCRIPT = Pattern.compile("<script.*?</script>", Pattern.DOTALL);
    private static final int PATIENCE_MS = 60_000;
    private static final String TITLE_END = "Recommendation tracker";

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Recommendations recommendations;

    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Set<Page> withoutScripts = new HashSet<>();
    private Browser browser;

    @BeforeEach
    void prepare(Browser chromium) {
        browser = chromium;
        new SampleReport(reports, recommendations).enter();
    }

    @AfterEach
    void closeWindows() {
        windows.forEach(BrowserContext::close);
    }

    /** A page that nobody signed in for. */
    protected Page open(String path, Screen screen) {
        return open(path, screen, true);
    }

    protected Page openWithoutJavaScript(String path, Screen screen) {
        return open(path, screen, false);
    }

    /** One of the demo users with a program instead of a browser. */
    protected Visitor client(String userId) {
        return new Visitor(userId, port);
    }

    /** A page as one of the demo users sees it. */
    protected Page openAs(String userId, String path, Screen screen) {
        return openAs(userId, path, screen, true);
    }

    protected Page openAs(String userId, String path, Screen screen, boolean javaScript) {
        Page page = open("/sign-in", screen, javaScript);
        signIn(page, userId, "demo");
        page.navigate(path);
        return page;
    }

    protected void signIn(Page page, String userId, String password) {
        page.getByLabel("User name").fill(userId);
        page.locator("#password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    /**
     * Checks what holds for every page: no barrier that axe-core finds, nothing to scroll sideways, one heading of the
     * first level, the product's name at the end of the title, nothing missing or refused by the browser. Leaves a
     * picture in {@code target/screenshots}.
     */
    protected void assertWellMade(Page page, String name, Screen screen) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + screen.suffix() + ".png")));
        assertThat(barriers(page)).as("barriers on %s", page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("pixels to scroll sideways on %s at %s", page.url(), screen)
                .isEqualTo(0);
        assertThat(page.locator("h1").count()).as("headings of the first level").isEqualTo(1);
        assertThat(page.title()).endsWith(TITLE_END);
        assertThat(complaints).as("what the browser complains of").isEmpty();
    }

    private List<String> barriers(Page page) {
        if (!withoutScripts.contains(page)) {
            return barriersThatAxeFinds(page);
        }
        try (BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(page.viewportSize().width, page.viewportSize().height))) {
            return barriersThatAxeFinds(drawnAgain(page, window));
        }
    }

    private static List<String> barriersThatAxeFinds(Page page) {
        // our pages hold no others, for which alone axe-core would put its findings together on a page of its own
        return new AxeBuilder(page)
                .withTags(RULES).setLegacyMode(true).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .filter(node -> !isKnown(rule, node))
                                .map(node -> rule.getId() + ": " + rule.getHelp() + " " + node.getHtml()))
                        .toList();
    }

    /** The design system's script says of an answer whether the question below it is shown: tried with assistive technology. */
    private static boolean isKnown(Rule rule, CheckedNode node) {
        return rule.getId().equals("aria-allowed-attr")
                && node.getHtml().contains("govuk-radios__input")
                && node.getFailureSummary().contains("aria-expanded");
    }

    /** axe-core is a script: if none may run, it looks at the page as it came, drawn once more without the page's own. */
    private static Page drawnAgain(Page page, BrowserContext window) {
        String html = SCRIPT.matcher(page.content()).replaceAll("");
        Page drawn = window.newPage();
        drawn.route(
                page.url()::equals,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(html)));
        drawn.navigate(page.url());
        return drawn;
    }

    private Page open(String path, Screen screen, boolean javaScript) {
        BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setBaseURL("http://127.0.0.1:" + port)
                .setViewportSize(screen.width(), screen.height())
                .setJavaScriptEnabled(javaScript));
        windows.add(window);
        window.setDefaultTimeout(PATIENCE_MS);
        Page page = window.newPage();
        if (!javaScript) {
            withoutScripts.add(page);
        }
        page.onConsoleMessage(message -> {
            // that the page itself answers with an error is for the test to say; what has no address is the driver's
            // own
            if (message.type().equals("error")
                    && message.location().startsWith("http")
                    && !message.location().startsWith(page.url())) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(path);
        return page;
    }
}
