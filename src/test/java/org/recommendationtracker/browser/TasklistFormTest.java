package org.recommendationtracker.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.party.England;

/** An official's work in Tasklist, with the real forms. */
class TasklistFormTest extends BrowserTest {

    private static final String REFERENCE = "SCRP-EXAMPLE-03";
    private static final String DATED = "SCRP-EXAMPLE-04";
    private static final String ON_REFERENCE = URLEncoder.encode(
            "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]"
                    .formatted(REFERENCE),
            StandardCharsets.UTF_8);
    private static final double PATIENCE = 60_000;
    private static final DateTimeFormatter AS_CHROMIUM_READS_IT = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Test
    void an_official_drafts_a_response_and_is_told_what_to_put_right() {
        Page page = openAs("official", "/camunda/app/tasklist/default/#/?searchQuery=" + ON_REFERENCE, Screen.DESKTOP);
        page.setDefaultTimeout(PATIENCE);
        take(page, "Assign an owner");
        page.getByLabel("Who owns this recommendation?").fill("Child protection policy team");
        taken(send(page, complete(page)));

        take(page, "Draft the response");
        choose(page, "Reject");
        assertThat(page.getByLabel("How will anyone know that it is done?")).isHidden();
        choose(page, "Accept");
        choose(page, "In full");
        page.getByLabel("What are the reasons?").fill("Lessons must be known to be used.");
        page.getByLabel("How will anyone know that it is done?").fill("The findings of the year are published.");
        Locator targetDate = page.getByLabel("When will it be done?");
        LocalDate today = LocalDate.now(England.ZONE);
        enter(targetDate, today);
        Assertions.assertThat(send(page, complete(page)).ok()).isFalse();

        Locator refusal = page.locator(".notifications-panel, [notifications-panel]");
        assertThat(refusal)
                .containsText("The target date must be in the future.", new ContainsTextOptions().setTimeout(PATIENCE));
        assertThat(refusal).not().containsText("Cannot submit task form");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "tasklist-refused.png")));
        page.locator("[notifications-panel] .close:visible").click();
        enter(targetDate, today.plusYears(1));
        taken(send(page, complete(page)));

        assertThat(page.getByText(REFERENCE + ": Draft the response")).hasCount(0, patiently());
    }

    @Test
    void an_official_asks_for_a_later_date_in_the_dialog_that_starts_processes() {
        Page page = openAs("official", "/camunda/app/tasklist/default/", Screen.DESKTOP);
        page.setDefaultTimeout(PATIENCE);

        page.getByText("Start process").click();
        Locator dialog = page.locator(".modal-dialog");
        assertThat(dialog).containsText("Withdrawal", new ContainsTextOptions().setTimeout(PATIENCE));
        assertThat(dialog).not().containsText("Reopening");
        dialog.getByText("Extension").click();
        dialog.getByLabel("Which date cannot be kept?").fill(DATED);
        enter(
                dialog.getByLabel("Which date can be kept?"),
                LocalDate.now(England.ZONE).plusYears(5));
        dialog.getByLabel("Why is more time needed?").fill("Partners were asked late.");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "tasklist-start.png")));
        taken(send(page, dialog.locator("button[ng-click^='startProcess']")));

        assertThat(dialog).hasCount(0, patiently());
        Assertions.assertThat(client("minister")
                        .task(DATED + "/X1", "decide-extension")
                        .path("name")
                        .asText())
                .isEqualTo(DATED + "/X1: Grant or refuse the extension");
    }

    @Test
    void what_is_for_today_comes_first_with_its_dates() {
        Page page = openAs("official", "/camunda/app/tasklist/default/", Screen.DESKTOP);
        page.setDefaultTimeout(PATIENCE);

        Locator chosen = page.locator(".task-filters .active");
        assertThat(chosen).containsText("To do today", new ContainsTextOptions().setTimeout(PATIENCE));
        Locator task = page.locator(".tasks-list .task").first();
        assertThat(task.locator(".followup-date")).isVisible();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "tasklist-today.png")));
        assertThat(task.locator(".due-date")).isVisible();
    }

    private static HasCountOptions patiently() {
        return new HasCountOptions().setTimeout(PATIENCE);
    }

    private static void take(Page page, String task) {
        page.getByText("My group's tasks").first().click();
        page.getByText(REFERENCE + ": " + task).first().click();
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    private static void choose(Page page, String choice) {
        page.getByLabel(choice, new Page.GetByLabelOptions().setExact(true)).check();
    }

    private static void enter(Locator date, LocalDate day) {
        date.fill(AS_CHROMIUM_READS_IT.format(day));
        date.press("Enter");
    }

    /** Leaves the last field first: what it says about its value moves the button, and a click can miss it. */
    private static Response send(Page page, Locator button) {
        page.evaluate("() => document.activeElement.blur()");
        assertThat(button).isEnabled();
        return page.waitForResponse(answer -> answer.url().endsWith("/submit-form"), button::click);
    }

    private static void taken(Response answer) {
        Assertions.assertThat(answer.ok())
                .as(() -> answer.status() + " " + answer.text())
                .isTrue();
    }

    private static Locator complete(Page page) {
        return page.locator("button[ng-click='complete()']");
    }
}
