package org.recommendationtracker.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticesPageTest extends BrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest
    @EnumSource
    void a_boards_inbox_is_well_made(Screen screen) {
        Page page = openAs("norfolk", "/notices", screen);
        awaitNotices(page);

        assertThat(page).hasTitle(Pattern.compile("^Notices for Norfolk"));
        assertWellMade(page, "notices", screen);
    }

    @ParameterizedTest
    @EnumSource
    void several_are_acknowledged_together(Screen screen) {
        Page page = openAs("norfolk", "/notices?show=unacknowledged", screen);
        awaitNotices(page);
        assertWellMade(page, "notices-to-acknowledge", screen);

        page.locator(".tracker-entry .govuk-checkboxes__label").first().click();
        page.getByText("Acknowledge the selected notices").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("You acknowledged 1 notice");
        assertThat(page).hasURL(Pattern.compile("recipient=norfolk&show=unacknowledged"));
    }

    @ParameterizedTest
    @EnumSource
    void a_notice_has_a_page(Screen screen) {
        Page page = openAs("norfolk", "/notices?show=unacknowledged", screen);
        awaitNotices(page);
        String title = page.locator(".tracker-entry h2").first().innerText();

        page.locator(".tracker-entry h2 a").first().click();

        assertThat(page.locator("h1")).containsText(title);
        assertWellMade(page, "notice", screen);
    }

    @ParameterizedTest
    @EnumSource
    void a_board_chooses_what_it_hears_of(Screen screen) {
        Page page = openAs("norfolk", "/subscription", screen);
        assertWellMade(page, "subscription", screen);

        page.getByLabel("Only those that I select").check();
        page.getByLabel("Report published").check();
        page.getByLabel("Which other reports").fill("NONE-1");
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is no published report “NONE-1”.");
        assertThat(page.getByLabel("Report published")).isChecked();
        assertWellMade(page, "subscription-refused", screen);

        page.getByLabel("All of them").check();
        page.getByLabel("Which other reports").fill("");
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Your choice is saved");
    }

    @Test
    void acknowledging_works_without_javascript() {
        Page page = openWithoutJavaScript("/sign-in", Screen.PHONE);
        signIn(page, "norfolk", "demo");
        page.navigate("/notices?show=unacknowledged");
        awaitNotices(page);
        page.locator(".tracker-entry h2 a").first().click();

        acknowledgeButtons(page).first().click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("You acknowledged this notice");
        assertThat(acknowledgeButtons(page)).hasCount(0);
    }

    @Test
    void a_notice_leads_to_what_it_is_about() {
        Page page = openAs("minister", "/notices", Screen.DESKTOP);
        awaitNotices(page);
        Locator notice = page.locator(".tracker-entry h2 a").first();
        String reference = notice.innerText().split(" ", 2)[0];
        notice.click();

        page.getByText("Read all about " + reference).click();

        assertThat(page).hasURL(Pattern.compile("/(recommendations|reports)/" + reference));
        assertThat(page.locator("h1")).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void an_auditor_chooses_an_inbox_and_only_looks(Screen screen) {
        Page page = openAs("auditor", "/notices", screen);
        page.getByLabel("Whose notices").selectOption("norfolk");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Show").setExact(true))
                .click();
        awaitNotices(page);

        page.getByText("To acknowledge", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page.locator("input[type=checkbox]")).hasCount(0);
        assertWellMade(page, "notices-auditor", screen);
    }

    /** Notices follow their events by a moment. */
    private static void awaitNotices(Page page) {
        await().atMost(PATIENCE).until(() -> {
            page.reload();
            return page.locator(".tracker-entry").count() > 0;
        });
    }

    private static Locator acknowledgeButtons(Page page) {
        return page.locator("form[action$='/acknowledgement'] button");
    }
}
