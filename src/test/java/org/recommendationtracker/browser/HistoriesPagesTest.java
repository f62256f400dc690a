package org.recommendationtracker.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recommendationtracker.DatabaseChange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Where a report that was answered elsewhere is brought in. */
class HistoriesPagesTest extends BrowserTest {

    private static final String HISTORY = """
            {"report": {"reference": "%s", "title": "The inquiry's report", "issuingBody": "Grenfell Tower Inquiry",
                        "addressedTo": "dfe-children-families", "publishedOn": "2011-07-01"},
             "source": {"title": "Government response, CP 1248", "address": "https://www.gov.uk/cp-1248", "page": "13"},
             "recommendations": [
               {"sourceNumber": "113.6", "text": "That a single regulator is made.", "boards": ["%s"],
                "decision": "ACCEPTED", "extent": "IN_PRINCIPLE", "decidedOn": "2012-02",
                "reasons": "The government accepts this recommendation in principle.", "targetDate": "2099-12-31"},
               {"sourceNumber": "113.7", "text": "That reports are published.",
                "decision": "ACCEPTED", "decidedOn": "2012-02", "status": "IMPLEMENTED", "statusOn": "2013-04-30"}]}
            """;

    private static final Map<String, String> GOVERNMENTS = Map.of(
            "uk-government", "UK Government",
            "scottish-government", "Scottish Government",
            "welsh-government", "Welsh Government",
            "northern-ireland-executive", "Northern Ireland Executive");

    private static final int LARGE = 201;
    private static final double PATIENCE_MS = 180_000;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private ThreadPoolTaskScheduler work;

    @ParameterizedTest
    @EnumSource
    void one_official_sends_a_history_and_another_confirms_it(Screen screen) {
        String report = "GTI-" + screen.name().replace('_', '-').toUpperCase(Locale.ROOT);
        Page sender = openAs("official", "/histories", screen);
        send(sender, report, "Norfollk");
        assertThat(sender.getByRole(AriaRole.ALERT))
                .containsText("Recommendation 1, boards: There is no board “Norfollk”. Is it Norfolk (norfolk)?");
        assertWellMade(sender, "histories-refused", screen);

        send(sender, report, "Norfolk LSCB");
        assertThat(sender.getByText("You sent it.")).isVisible();
        assertWellMade(sender, "history-sent", screen);
        String address = sender.url().replaceFirst("https?://[^/]+", "");

        Page second = openAs("official2", address, screen);
        assertThat(second.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("The inquiry's report");
        assertWellMade(second, "history", screen);
        second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm and take over"))
                .click();
        assertThat(second).hasURL(Pattern.compile(".*/reports/" + report));
        assertWellMade(second, "report-taken-over", screen);

        Page page = open("/recommendations/" + report + "-01", screen);
        assertThat(page.locator("main")).containsText("Taken over on");
        assertThat(page.locator("main")).containsText("29 February 2012");
        assertThat(page.locator("main")).containsText("113.6");
        assertWellMade(page, "recommendation-taken-over", screen);
        assertWellMade(openAs("official2", "/histories", screen), "histories", screen);
        correctItsPast(sender, second, report + "-01", screen);
    }

    private void correctItsPast(Page first, Page second, String reference, Screen screen) {
        first.navigate(first.url().replaceFirst("/histories/.*", "/recommendations/" + reference));
        first.getByText("Correct its past").click();
        assertWellMade(first, "past-correction", screen);
        first.getByLabel("What the past was").fill("Issued; 1 July 2011\nAccepted, March 2012");
        ask(first);
        assertThat(first.getByRole(AriaRole.ALERT)).containsText("“Accepted, March 2012” is not like that");
        assertWellMade(first, "past-correction-refused", screen);
        first.getByLabel("What the past was").fill("Issued; 1 July 2011\nAccepted; March 2012");
        first.getByLabel("Why is what is there wrong?").fill("The letter is of March.");
        ask(first);
        assertThat(first.getByText("You asked for it.")).isVisible();
        second.navigate(first.url());
        assertWellMade(second, "past-correction-asked", screen);
        second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm the correction"))
                .click();
        assertThat(second.locator("main")).containsText("31 March 2012");
        assertThat(second.locator("main")).containsText("Past corrected");
        assertWellMade(second, "recommendation-past-corrected", screen);
    }

    private static void ask(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask for the correction"))
                .click();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_confirms_a_large_history_sees_how_far_it_is(Screen screen) {
        String report = "GTI-LARGE-" + screen.name().replace('_', '-').toUpperCase(Locale.ROOT);
        String one = "{\"text\": \"That reports are published.\"}";
        String history = HISTORY.replaceFirst(
                "(?s)\\[\\s+\\{\"sourceNumber.*", "[" + (one + ",").repeat(LARGE - 1) + one + "]}");
        Page sender = openAs("official", "/histories", screen);
        sendJson(sender, history.formatted(report));
        assertThat(sender.getByText("You sent it.")).isVisible();
        Page second = openAs("official2", sender.url().replaceFirst("https?://[^/]+", ""), screen);
        work.stop();
        try {
            second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm and take over"))
                    .click();
            assertThat(second.getByText("0 of 201 recommendations are taken over"))
                    .isVisible();
            DatabaseChange.commit(
                    database,
                    "update history_load set taken_over = 150, taken_over_at = decided_at where report = ?",
                    report);
            assertThat(second.getByText("150 of 201 recommendations are taken over"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
            second.getByText("Stop that").click();
            assertThat(second.getByText("Load this page again")).isVisible();
            assertWellMade(second, "history-progress", screen);
        } finally {
            work.start();
        }
        second.navigate(second.url().replaceFirst("\\?.*", ""));
        assertThat(second.getByText("The report as it is now"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
    }

    @ParameterizedTest
    @EnumSource
    void what_the_columns_and_words_of_a_table_are_is_asked_once(Screen screen) throws IOException {
        String report = "IBI-" + screen.name().replace('_', '-').toUpperCase(Locale.ROOT);
        GOVERNMENTS.forEach(
                (code, name) -> client("admin").send(HttpMethod.PUT, Map.of("name", name), "/api/v1/offices/" + code));
        DatabaseChange.commit(database, "delete from known_column");
        Page page = openAs("panel", "/histories", screen);
        sendTable(page, report);

        assertThat(page.locator("h1")).containsText("Say what the columns are");
        assertThat(page.getByText("1 · 2 · 3")).isVisible();
        assertWellMade(page, "history-columns", screen);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Say what \"exceptions_wording\" is, or leave it out.");
        assertWellMade(page, "history-columns-refused", screen);
        choose(page, "recommendation", "Source number");
        choose(page, "exceptions_wording", "Leave it out");
        choose(page, "scottish_government_if_different", "Decision of Scottish Government");
        choose(page, "welsh_government_if_different", "Decision of Welsh Government");
        choose(page, "northern_ireland_executive_if_different", "Decision of Northern Ireland Executive");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Say what “supported in full” means.");
        assertWellMade(page, "history-words", screen);
        choose(page, "supported in full", "Accepted in full");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                .click();
        assertThat(page.getByText("You sent it.")).isVisible();

        page.navigate(page.url().replaceFirst("/histories/.*", "/histories"));
        sendTable(page, report + "-AGAIN");
        assertThat(page.getByText("You sent it.")).isVisible();
        assertThat(page.getByText("4a)i").first()).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void a_table_is_put_right_on_the_page_and_a_second_person_sees_what_was_changed(Screen screen) {
        String report = "CELLS-" + screen.name().replace('_', '-').toUpperCase(Locale.ROOT);
        Page page = openAs("official", "/histories", screen);
        fillHead(page, report, "scr-panel", "dfe-children-families");
        sendTable(page, """
                Ref,Responding body,Recommendation,Position,Date of response
                1.1,dfe-children-families,That a single regulator is made.,accepted,2025-02
                1.2,The Moon,"That reports are published, and read by everybody who works in a building of that height.",accepted,soon
                1.3,dfe-children-families
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(page.locator("h1")).containsText("Correct the table");
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("Line 3, Responding body: There is no office “The Moon”");
        assertWellMade(page, "history-lines", screen);
        page.getByRole(AriaRole.ALERT)
                .getByText("Line 3, Date of response")
                .first()
                .click();
        assertThat(page.locator("#cell-3-5")).isFocused();
        page.locator("#cell-3-5").fill("February 2025");
        page.locator("#cell-3-2").fill("dfe-children-families");
        checkAgain(page);
        assertThat(page.getByText("2 cells are changed from the file so far.")).isVisible();
        assertThat(page.locator("#cell-3-2")).hasCount(0);
        page.getByLabel("The cells that the line lacks are empty").check();
        checkAgain(page);
        assertThat(page.getByText("official changed 5 cells of the file here")).isVisible();
        Page second = openAs("official2", page.url().replaceFirst("https?://[^/]+", ""), screen);
        assertWellMade(second, "history-changed-cells", screen);
    }

    private static void checkAgain(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check again"))
                .click();
    }

    private static void choose(Page page, String column, String option) {
        page.getByLabel(column, new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(option));
    }

    private static void sendTable(Page page, String report) throws IOException {
        fillHead(page, report, "scr-panel", "UK Government");
        sendTable(page, positions());
    }

    private static void fillHead(Page page, String report, String body, String office) {
        page.getByLabel("Report reference").fill(report);
        page.getByLabel("Title of the report").fill("Infected Blood Inquiry: the report");
        page.getByLabel("Issuing body").fill(body);
        page.getByLabel("Addressed to").fill(office);
        page.getByLabel("Day of publication").fill("20 May 2024");
        page.getByLabel("Source: title of the document").fill("Government update, December 2024");
        page.getByLabel("Day of the decisions (optional)").fill("December 2024");
    }

    private static void sendTable(Page page, byte[] csv) {
        page.getByLabel("Excel workbook or CSV file").setInputFiles(new FilePayload("positions.csv", "text/csv", csv));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check the spreadsheet"))
                .click();
    }

    /** With a word of which nobody knows what it means. */
    private static byte[] positions() throws IOException {
        try (InputStream csv =
                Objects.requireNonNull(HistoriesPagesTest.class.getResourceAsStream("/infected-blood/positions.csv"))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("accepted in full", "supported in full")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static void send(Page page, String report, String board) {
        sendJson(page, HISTORY.formatted(report, board));
    }

    private static void sendJson(Page page, String history) {
        page.getByLabel("History as a JSON file")
                .setInputFiles(
                        new FilePayload("history.json", "application/json", history.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check the history"))
                .click();
    }
}
