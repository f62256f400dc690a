package org.recommendationtracker.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table that names a body no list knows: proposed by the panel, added by an administrator, and gone on with. */
class ProposedPartiesPagesTest extends BrowserTest {

    @ParameterizedTest
    @EnumSource
    void a_body_that_no_list_knows_is_proposed_and_added(Screen screen) {
        String name = "Ministry of Lighthouses "
                + screen.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        Page panel = openAs("panel", "/histories", screen);
        send(panel, "LIGHTS-" + screen.name().replace('_', '-'), name);
        assertThat(panel.getByText("The table names a body that is not on our lists."))
                .isVisible();
        panel.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Ask for it to be added")
                                .setExact(true))
                .click();
        assertWellMade(panel, "history-parties", screen);
        panel.getByText("It is new: ask for it to be added").click();
        panel.getByLabel("Code").fill("Not a code");
        click(panel, "Ask for the chosen ones");
        assertThat(panel.getByRole(AriaRole.ALERT)).containsText("Write the code in small letters");
        assertWellMade(panel, "history-parties-refused", screen);
        panel.getByLabel("Code")
                .fill("lights-" + screen.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        click(panel, "Ask for the chosen ones");
        assertThat(panel.locator("main")).containsText("Waits for an administrator");
        assertWellMade(panel, "history-lines-proposed", screen);

        Page admin = openAs("admin", "/parties", screen);
        assertWellMade(admin, "parties-proposed", screen);
        admin.getByText("Proposed parties").click();
        assertWellMade(admin, "party-proposals", screen);
        admin.getByText(name).click();
        assertWellMade(admin, "party-proposal", screen);
        click(admin, "Refuse it");
        assertThat(admin.getByRole(AriaRole.ALERT)).containsText("Say why it is refused");
        assertWellMade(admin, "party-proposal-refused", screen);
        click(admin, "Add it as an office");
        assertThat(admin.locator("h1")).containsText("Proposed parties");

        panel.navigate(panel.url().replaceFirst("/histories/.*", "/histories"));
        assertWellMade(panel, "histories-kept", screen);
        panel.getByText("Go on with it").click();
        assertThat(panel.getByText("Nothing is wrong with it now.")).isVisible();
        assertWellMade(panel, "history-lines-right", screen);
        click(panel, "Check again");
        assertThat(panel.getByText("You sent it.")).isVisible();
    }

    private static void send(Page page, String report, String office) {
        page.getByLabel("Report reference").fill(report);
        page.getByLabel("Title of the report").fill("The report on lamps");
        page.getByLabel("Issuing body").fill("scr-panel");
        page.getByLabel("Addressed to").fill("dfe-children-families");
        page.getByLabel("Day of publication").fill("20 May 2011");
        page.getByLabel("Source: title of the document").fill("The letter");
        String csv = "Number,Responder,Recommendation\n1,%s,That the lamps are lit.\n".formatted(office);
        page.getByLabel("Excel workbook or CSV file")
                .setInputFiles(new FilePayload("lamps.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        click(page, "Check the spreadsheet");
    }

    private static void click(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
