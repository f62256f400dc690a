package org.recommendationtracker.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole stand-alone product, started once for all browser tests, with {@link SampleReport}'s recommendations in
 * it. Each test has a browser window of its own. The settings are the same for every test: another setting would start
 * the product a second time.
 */
@ExtendWith(Chromium.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:browser;MODE=MySQL",
            "tracker.data-folder=target/browser-test-data",
            "tracker.broker.port=0"
        })
@ActiveProfiles("standalone")
@Import(SampleReport.class)
public abstract class BrowserTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int PATIENCE_MS = 10_000;
    private static final String TITLE_END = " – Recommendation tracker";

    @LocalServerPort
    private int port;

    @Autowired
    private SampleReport sample;

    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Browser browser;

    @BeforeEach
    void prepare(Browser chromium) {
        browser = chromium;
        sample.enter();
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

    /** A page as one of the demo users sees it. */
    protected Page openAs(String userId, String path, Screen screen) {
        Page page = open("/sign-in", screen);
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
        assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .as("barriers on %s", page.url())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("pixels to scroll sideways on %s at %s", page.url(), screen)
                .isEqualTo(0);
        assertThat(page.locator("h1").count()).as("headings of the first level").isEqualTo(1);
        assertThat(page.title()).endsWith(TITLE_END);
        assertThat(complaints).as("what the browser complains of").isEmpty();
    }

    private Page open(String path, Screen screen, boolean javaScript) {
        BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setViewportSize(screen.width(), screen.height())
                .setJavaScriptEnabled(javaScript));
        windows.add(window);
        window.setDefaultTimeout(PATIENCE_MS);
        Page page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(path);
        return page;
    }
}
