package org.recommendationtracker.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.recommendationtracker.browser.Chromium;

@ExtendWith(Chromium.class)
class TasklistInBrowserTest extends AccessTest {

    private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(60_000);

    private final List<String> refused = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void openWindow(Browser browser) {
        context = browser.newContext();
        context.setDefaultTimeout(60_000);
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        page = context.newPage();
    }

    private void open(String application, String userId) {
        page.navigate("http://localhost:" + port + "/camunda/app/" + application + "/");
        page.getByLabel("User name").fill(userId);
        page.locator("#password").fill(PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/camunda/app/" + application + "/**");
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
        open("tasklist", "otto");

        for (String filter : List.of("To do today", "My tasks", "My group's tasks", "Overdue")) {
            assertThat(page.getByText(filter).first()).isVisible(PATIENTLY);
        }
        assertThat(page.locator(".account")).containsText("otto Test");
        assertThat(page.getByText("Start process")).isVisible();
        assertThat(page.getByText("Create task")).isHidden();
    }

    @Test
    void an_official_claims_a_task_and_gives_it_back_and_is_offered_nothing_that_is_refused() {
        newTask();
        open("tasklist", "otto");
        page.getByText("My group's tasks").first().click();
        page.locator(".task").getByText("Draft").first().click();
        Locator card = page.locator(".task-card");

        card.getByText("Claim").click();
        card.locator(".unclaim").click();

        assertThat(card.getByText("Claim")).isVisible(PATIENTLY);
        assertThat(card.locator(".groups")).containsText("Officials");
        for (String refusedToOfficials : List.of("Set follow-up date", "Set due date", "Add groups")) {
            assertThat(card.getByText(refusedToOfficials)).isHidden();
        }
        assertThat(page.locator(".task-filter .actions:visible")).hasCount(0);
    }

    /** Tasklist's style sheet tells administrators by the list of other applications. */
    @Test
    void cockpit_and_admin_open_for_an_administrator() {
        open("cockpit", "ada");
        assertThat(page.getByText("Running Process Instances").first()).isVisible(PATIENTLY);

        page.navigate("http://localhost:" + port + "/camunda/app/admin/default/#/users");
        assertThat(page.getByText("otto").first()).isVisible(PATIENTLY);

        page.navigate("http://localhost:" + port + "/camunda/app/admin/default/#/users/otto?tab=groups");
        assertThat(page.getByText("officials.dfe-children-families").first()).isVisible(PATIENTLY);

        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/");
        assertThat(page.locator("[cam-widget-header] .app-switch")).isVisible(PATIENTLY);
    }

    @Test
    void signing_out_on_a_page_ends_tasklist_too() {
        open("tasklist", "otto");
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
        open("tasklist", "otto");
        page.locator(".account .dropdown-toggle").click();
        page.getByText("Log out").click();

        assertThat(page.getByText("You have signed out.")).isVisible(PATIENTLY);
        page.navigate("http://localhost:" + port + "/notices");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in$"));
    }
}
