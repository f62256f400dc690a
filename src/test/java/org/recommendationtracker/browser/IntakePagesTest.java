package org.recommendationtracker.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.recommendationtracker.DatabaseChange;
import org.recommendationtracker.tabular.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The panel uploads a report, sees what is wrong, corrects it and confirms, with and without JavaScript. */
class IntakePagesTest extends BrowserTest {

    private static final String HEADER = "number,text,themes,boards,priority\n";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WRONG = HEADER
            + "1,\"Publish every serious case review, in full.\",publication; quality,ALL,HIGH\n"
            + "2,<script>alert('x')</script> stays text 📘,guidance,norfolk;suffolk,\n"
            + "3,يجب نشر كل مراجعة,,all,LOW\n"
            + "x,The number of this line is wrong.,guidance,atlantis,URGENT\n"
            + "5,Train, inspect, report,guidance,none,\n";

    /** One more than are issued while somebody waits for the answer. */
    private static final int LONG = 201;

    private static final double LONG_PATIENCE_MS = 180_000;

    /** Stopped, it publishes nothing. */
    @Autowired
    private ThreadPoolTaskScheduler publications;

    @Autowired
    private JdbcTemplate database;

    @ParameterizedTest
    @CsvSource({"PHONE, true", "PHONE, false", "DESKTOP, true", "DESKTOP, false"})
    void a_report_is_uploaded_corrected_and_confirmed(Screen screen, boolean javaScript) {
        String reference = "WEB-%s-%s".formatted(screen, javaScript).toUpperCase(Locale.ROOT);
        Page page = signedIn(screen, javaScript);
        page.navigate("/reports");
        link(page, "Register a report").click();
        assertWellMade(page, "intake-new", screen, javaScript);

        fillIn(page, reference, "");
        upload(page, WRONG);
        assertThat(page.locator("h1")).containsText("Check the report");
        Locator problems = page.getByRole(AriaRole.ALERT);
        assertThat(problems).containsText("Give the report's title.");
        assertThat(problems).containsText("Line 5, number: \"x\" is not a number.");
        assertThat(problems).containsText("Line 5, boards: There is no board \"atlantis\".");
        assertThat(problems).containsText("Line 6: The line has 7 columns instead of 5");
        assertWellMade(page, "intake-errors", screen, javaScript);

        link(page, "See all 5 lines").click();
        assertThat(page.getByText("<script>alert('x')</script> stays text 📘")).isVisible();
        assertWellMade(page, "intake-lines", screen, javaScript);
        link(page, "Back to the check").click();

        link(page, "Give the report's title.").click();
        assertWellMade(page, "intake-change", screen, javaScript);
        page.getByLabel("Title").fill("First report of the panel");
        button(page, "Save and check again").click();

        page.locator("#entry-3-number").fill("4");
        page.locator("#entry-3-boards").fill("norfolk; suffolk");
        page.locator("#entry-3-priority").selectOption("HIGH");
        button(page, "Save and check again").click();

        assertThat(page).hasTitle("Check the report – Recommendation tracker");
        assertThat(page.getByText("5 recommendations", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByText("Train, inspect, report")).isVisible();
        assertWellMade(page, "intake-check", screen, javaScript);

        button(page, "Confirm and publish").click();
        assertThat(page.getByText("The report " + reference + " is registered."))
                .isVisible();
        assertThat(link(page, reference + "-04")).isVisible();
        assertWellMade(page, "intake-registered", screen, javaScript);
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_cannot_be_read_is_refused_beside_its_field_and_what_was_typed_stays(Screen screen) {
        Page page = signedIn(screen, true);
        page.navigate("/reports/new");
        fillIn(page, "WEB-FILE", "A title that stays");
        upload(page, HEADER + "1,\"Publish it.,,ALL,\n");

        assertThat(page).hasTitle("Error: Register a report – Recommendation tracker");
        assertThat(page.locator("#csv-error")).containsText("is never closed");
        assertThat(page.getByLabel("Title")).hasValue("A title that stays");
        assertWellMade(page, "intake-file-error", screen);
    }

    @ParameterizedTest
    @CsvSource({"PHONE, true", "PHONE, false", "DESKTOP, true"})
    void a_workbook_with_columns_of_its_own_is_asked_about_and_taken_in(Screen screen, boolean javaScript) {
        Page page = signedIn(screen, javaScript);
        page.navigate("/reports/new");
        fillIn(page, "WEB-COLUMNS-%s-%s".formatted(screen, javaScript).toUpperCase(Locale.ROOT), "A workbook");
        byte[] workbook = Workbooks.xlsx(
                List.of("Item", "Headline", "Lead official", "Boards"),
                List.of(1, "Publish every review.", "A. Smith", "norfolk"),
                List.of(2, "Train staff.", "B. Jones", ""));
        upload(page, new FilePayload("report.xlsx", XLSX, workbook));

        assertThat(page.locator("h1")).containsText("Say what the columns are");
        assertWellMade(page, "intake-columns", screen, javaScript);
        page.getByLabel("Item").selectOption("number");
        page.getByLabel("Headline").selectOption("number");
        button(page, "Continue").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Several columns have the number");
        assertWellMade(page, "intake-columns-errors", screen, javaScript);
        page.getByLabel("Headline").selectOption("text");
        page.getByLabel("Lead official").selectOption("leave-out");
        button(page, "Continue").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Row 3, boards: Say which boards this is for");
        assertWellMade(page, "intake-boards", screen, javaScript);
        button(page, "Tell all boards of it").click();
        assertThat(page.getByText("2 recommendations", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        button(page, "Delete this upload").click();
    }

    @ParameterizedTest
    @EnumSource
    void words_of_a_file_in_another_encoding_are_shown_to_be_confirmed(Screen screen) {
        Page page = signedIn(screen, true);
        page.navigate("/reports/new");
        fillIn(page, "WEB-WORDS-" + screen, "A café’s report");
        byte[] file = (HEADER + "1,Close the café.,,ALL,\n").getBytes(Charset.forName("windows-1252"));
        upload(page, new FilePayload("report.csv", "text/csv", file));

        link(page, "The file is saved as Windows-1252. Check these words.").click();
        assertThat(page.locator("#encoding")).containsText("café");
        assertWellMade(page, "intake-encoding", screen);
        button(page, "These words are right").click();
        assertThat(page).hasTitle("Check the report – Recommendation tracker");
        button(page, "Delete this upload").click();
    }

    @ParameterizedTest
    @EnumSource
    void a_report_under_embargo_is_shown_to_the_panel_with_the_end_of_its_embargo(Screen screen) {
        String reference = "WEB-EMBARGO-" + screen;
        Page page = signedIn(screen, true);
        page.navigate("/reports/new");
        fillIn(page, reference, "A report under embargo");
        page.locator("#embargoedUntil").fill("31");
        page.locator("#embargoMonth").fill("7");
        page.locator("#embargoYear").fill("2099");
        page.locator("#embargoTime").fill("9:30");
        upload(page, HEADER + "1,Not to be seen yet.,guidance,ALL,HIGH\n");
        assertThat(page.getByText("It is published by itself on 31 July 2099 at 09:30 (UK time)."))
                .isVisible();
        button(page, "Confirm and register").click();

        assertThat(page.getByText("Under embargo until 31 July 2099 at 09:30 (UK time)."))
                .isVisible();
        assertThat(page.getByText("Not to be seen yet.")).isVisible();
        assertWellMade(page, "intake-embargo", screen);
        page.navigate("/reports");
        assertThat(link(page, reference + ": A report under embargo")).isVisible();
        assertWellMade(page, "intake-reports", screen);
        assertThat(open("/reports/" + reference, screen).locator("h1")).hasText("Page not found");
    }

    @ParameterizedTest
    @CsvSource({"PHONE, true", "PHONE, false", "DESKTOP, true"})
    void whoever_waits_for_a_long_report_sees_it_come(Screen screen, boolean javaScript) {
        String reference = "WEB-LONG-%s-%s".formatted(screen, javaScript).toUpperCase(Locale.ROOT);
        Page page = signedIn(screen, javaScript);
        page.navigate("/reports/new");
        fillIn(page, reference, "A long report");
        String lines = IntStream.rangeClosed(1, LONG)
                .mapToObj(number -> number + ",Recommendation number " + number + ".,guidance,norfolk,LOW\n")
                .collect(Collectors.joining());
        upload(page, HEADER + lines);
        assertWellMade(page, "intake-check-long", screen, javaScript);
        publications.stop();
        try {
            button(page, "Confirm and publish").click();
            assertThat(page.getByText("0 of 201 recommendations are issued")).isVisible();
            DatabaseChange.commit(database, "update long_publication set issued = 150 where reference = ?", reference);
            assertThat(page.getByText("150 of 201 recommendations are issued"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG_PATIENCE_MS));
            link(page, "Stop that").click();
            assertThat(link(page, "Load this page again")).isVisible();
            assertWellMade(page, "intake-progress", screen, javaScript);
        } finally {
            publications.start();
        }

        link(page, "Load this page again").click();
        assertThat(page.getByText("201 issued"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG_PATIENCE_MS));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_too_large_is_said_in_plain_words(Screen screen) {
        Page page = signedIn(screen, true);
        page.navigate("/reports/new");
        upload(page, "x".repeat(11 * 1024 * 1024));

        assertThat(page.locator("#csv-error")).containsText("at most 10 MB");
        assertWellMade(page, "intake-too-large", screen);
    }

    @Test
    void an_upload_can_be_deleted() {
        Page page = signedIn(Screen.DESKTOP, true);
        page.navigate("/reports/new");
        fillIn(page, "WEB-DELETED", "To be deleted");
        upload(page, WRONG);
        button(page, "Delete this upload").click();

        assertThat(page.getByText("The upload is deleted. Nothing was registered."))
                .isVisible();
        assertWellMade(page, "intake-deleted", Screen.DESKTOP);
    }

    @Test
    void other_sites_and_other_roles_register_nothing() {
        Page page = signedIn(Screen.DESKTOP, true);
        FilePayload file = new FilePayload("r.json", "application/json", "{}".getBytes(StandardCharsets.UTF_8));
        APIResponse withoutToken = page.request()
                .post(
                        "/reports/new/json",
                        RequestOptions.create().setMultipart(FormData.create().set("json", file)));
        assertThat(withoutToken.status()).isEqualTo(403);

        Page official = openAs("official", "/reports/new", Screen.DESKTOP);
        assertThat(official.locator("h1")).hasText("You cannot see or do this");
    }

    /** Without JavaScript axe-core cannot run; the page is the same. */
    private void assertWellMade(Page page, String name, Screen screen, boolean javaScript) {
        if (javaScript) {
            assertWellMade(page, name, screen);
        }
    }

    private Page signedIn(Screen screen, boolean javaScript) {
        Page page = javaScript ? open("/sign-in", screen) : openWithoutJavaScript("/sign-in", screen);
        signIn(page, "panel", "demo");
        return page;
    }

    private static void fillIn(Page page, String reference, String title) {
        page.getByLabel("Reference").fill(reference);
        page.getByLabel("Title").fill(title);
        page.getByLabel("Issuing body").fill("scr-panel");
        page.getByLabel("Addressed to").selectOption("dfe-children-families");
        page.locator("#publishedOn").fill("31");
        page.locator("#publishedMonth").fill("7");
        page.locator("#publishedYear").fill("2014");
    }

    private static void upload(Page page, String csv) {
        upload(page, new FilePayload("report.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static void upload(Page page, FilePayload file) {
        page.locator("#csv").setInputFiles(file);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Upload and check").setExact(true))
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
