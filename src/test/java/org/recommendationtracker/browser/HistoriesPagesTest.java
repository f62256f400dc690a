package org.recommendationtracker.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    private static void send(Page page, String report, String board) {
        page.getByLabel("History as a JSON file")
                .setInputFiles(new FilePayload(
                        "history.json",
                        "application/json",
                        HISTORY.formatted(report, board).getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check the history"))
                .click();
    }
}
