package org.recommendationtracker.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The table of the Grenfell Tower Inquiry's report, with its own columns, brought in on the page by two of its panel. */
class GrenfellPagesTest extends BrowserTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "grenfell", "recommendations.csv");

    @Autowired
    private IdentityService identity;

    @Test
    void its_answers_are_taken_over_from_its_own_columns() {
        User colleague = identity.newUser("inquiry-colleague");
        colleague.setPassword("demo");
        identity.saveUser(colleague);
        identity.createMembership("inquiry-colleague", new Membership(Role.PANEL, "grenfell-tower-inquiry").group());
        Page sender = openAs("panel2", "/histories", Screen.DESKTOP);
        fill(sender, "Report reference", "GTI-PAGES");
        fill(sender, "Title of the report", "Grenfell Tower Inquiry: Phase 2 report");
        fill(sender, "Issuing body", "Grenfell Tower Inquiry");
        fill(sender, "Addressed to", "mhclg-building-safety");
        fill(sender, "Day of publication", "4 September 2024");
        fill(sender, "Source: title of the document", "Government response, CP 1248");
        fill(sender, "Other column names (optional)", "responding_body:owner");
        sender.getByLabel("Excel workbook or CSV file").setInputFiles(TABLE);
        click(sender, "Check the spreadsheet");

        assertThat(sender.locator("h1")).containsText("Say what the columns are");
        sender.getByText("What the choices mean").click();
        assertWellMade(sender, "history-columns-grenfell", Screen.DESKTOP);
        sender.getByLabel("supported (made to others)").selectOption("accepted");
        sender.getByLabel("inquiry", new Page.GetByLabelOptions().setExact(true))
                .selectOption("leave-out");
        sender.getByLabel("position_wording").selectOption("leave-out");
        click(sender, "Continue");

        assertThat(sender.getByText("You sent it.")).isVisible();
        assertThat(sender.locator("main")).containsText("Accepted in principle on 28 February 2025");
        assertThat(sender.locator("main")).containsText("Owner: The government");
        assertWellMade(sender, "history-grenfell", Screen.DESKTOP);
        Page second = openAs("inquiry-colleague", sender.url().replaceFirst("https?://[^/]+", ""), Screen.DESKTOP);
        click(second, "Confirm and take over");

        assertThat(second).hasURL(Pattern.compile(".*/reports/GTI-PAGES"));
        assertThat(second.locator("main")).containsText("58 accepted");
        second.navigate("/recommendations?report=GTI-PAGES&overdue=true");
        assertThat(second.locator("main")).containsText("Nothing matches your search");
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label).fill(text);
    }

    private static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
