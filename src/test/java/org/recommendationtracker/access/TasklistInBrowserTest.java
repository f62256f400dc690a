package org.recommendationtracker.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("chromiumIsInstalled")
class TasklistInBrowserTest extends AccessTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(60_000);

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> refused = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    static boolean chromiumIsInstalled() {
        return Files.isExecutable(CHROMIUM);
    }

    @BeforeAll
    static void startBrowser() {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void stopBrowser() {
        playwright.close();
    }

    @BeforeEach
    void openTasklistAsAnOfficial() {
        context = browser.newContext();
        context.setDefaultTimeout(60_000);
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        page = context.newPage();
        open("tasklist", "otto");
    }

    private void open(String application, String userId) {
        page.navigate("http://localhost:" + port + "/camunda/app/" + application + "/");
        page.getByLabel("User name").fill(userId);
        page.locator("#password").fill(PASSWORD);
        page.locator("main button[type=submit]").click();
    }

    @AfterEach
    void closePages() {
        context.close();
        Assertions.assertThat(refused)
                .as("what the content security policy refused")
                .isEmpty();
    }

    @Test
    void tasklist_opens_signed_in_with_the_ready_made_filters() {
        for (String filter : List.of("My tasks", "My group's tasks", "Overdue")) {
            assertThat(page.getByText(filter).first()).isVisible(PATIENTLY);
        }
        assertThat(page.locator(".account")).containsText("otto Test");
        assertThat(page.getByText("Start process")).isHidden();
    }

    @Test
    void cockpit_and_admin_open_for_an_administrator() {
        context.clearCookies();
        open("cockpit", "ada");
        assertThat(page.getByText("Running Process Instances").first()).isVisible(PATIENTLY);

        page.navigate("http://localhost:" + port + "/camunda/app/admin/default/#/users");
        assertThat(page.getByText("otto").first()).isVisible(PATIENTLY);
    }

    @Test
    void signing_out_on_a_page_ends_tasklist_too() {
        assertThat(page.getByText("My tasks").first()).isVisible(PATIENTLY);
        Page other = context.newPage();
        other.navigate("http://localhost:" + port + "/sign-in");
        other.getByText("Sign out").click();
        assertThat(other.getByText("You have signed out.")).isVisible();

        page.getByText("Overdue").first().click();

        assertThat(page.getByLabel("User name")).isVisible(PATIENTLY);
    }

    @Test
    void signing_out_in_tasklist_leads_to_the_one_sign_in_page() {
        page.locator(".account .dropdown-toggle").click();
        page.getByText("Log out").click();

        assertThat(page.getByText("You have signed out.")).isVisible(PATIENTLY);
        page.navigate("http://localhost:" + port + "/notices");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in$"));
    }
}
