package org.recommendationtracker.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recommendationtracker.acceptance.Visitor;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** The table of an inquiry to which four governments answered, brought in on the page; then taken back. */
class SeveralRecipientsPagesTest extends BrowserTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "infected-blood", "positions.csv");

    private static final Map<String, String> GOVERNMENTS = Map.of(
            "uk-government", "UK Government",
            "scottish-government", "Scottish Government",
            "welsh-government", "Welsh Government",
            "northern-ireland-executive", "Northern Ireland Executive");

    @Autowired
    private IdentityService identity;

    @ParameterizedTest
    @EnumSource
    void the_panel_takes_a_table_over_and_takes_it_back(Screen screen) {
        String report = "IBI-" + screen.name().replace('_', '-').toUpperCase(Locale.ROOT);
        Visitor admin = client("admin");
        admin.send(
                HttpMethod.PUT,
                Map.of("name", "Infected Blood Inquiry"),
                "/api/v1/issuing-bodies/infected-blood-inquiry");
        GOVERNMENTS.forEach(
                (code, name) -> admin.send(HttpMethod.PUT, Map.of("name", name), "/api/v1/offices/" + code));
        List.of("inquiry-one", "inquiry-two").forEach(this::add);

        Page sender = openAs("inquiry-one", "/histories", screen);
        send(sender, report);
        assertThat(sender.locator("main")).containsText("4c)i, Scottish Government: Accepted");
        assertWellMade(sender, "several-recipients-sent", screen);
        Page second = openAs("inquiry-two", sender.url().replaceFirst("https?://[^/]+", ""), screen);
        button(second, "Confirm and take over").click();

        assertThat(second).hasURL(Pattern.compile(".*/reports/" + report));
        assertThat(second.locator("main")).containsText("36 accepted");
        assertThat(second.locator("main")).containsText("45 accepted");
        assertWellMade(second, "several-recipients-report", screen);
        Page whole = open("/recommendations/" + report + "-10", screen);
        assertThat(whole.locator("main")).containsText("Scottish Government");
        assertWellMade(whole, "several-recipients-whole", screen);
        Page part = open("/recommendations/" + report + "-10.2", screen);
        assertThat(part.locator("main")).containsText("4c)i");
        assertWellMade(part, "several-recipients-part", screen);
        Page audit = openAs("auditor", "/audit?day=31&month=12&year=2024", screen);
        assertThat(audit.locator("main")).containsText("Answers by status");
        assertWellMade(audit, "audit-answers", screen);

        second.getByText("Withdraw this report").click();
        assertWellMade(second, "report-withdrawal", screen);
        button(second, "Ask for the withdrawal").click();
        assertThat(second.getByRole(AriaRole.ALERT)).containsText("Say why the report was entered by mistake.");
        assertWellMade(second, "report-withdrawal-refused", screen);
        second.getByLabel("Why was it entered by mistake?").fill("It was entered to try the tracker.");
        button(second, "Ask for the withdrawal").click();
        assertThat(second.getByText("You asked for it.")).isVisible();
        sender.navigate(second.url());
        assertWellMade(sender, "report-withdrawal-asked", screen);
        button(sender, "Confirm and withdraw the report").click();
        assertThat(sender.locator("main")).containsText("This report was entered by mistake.");
        assertWellMade(sender, "report-withdrawn", screen);
    }

    private void add(String userId) {
        if (identity.createUserQuery().userId(userId).count() == 0) {
            User user = identity.newUser(userId);
            user.setPassword("demo");
            identity.saveUser(user);
            identity.createMembership(userId, new Membership(Role.PANEL, "infected-blood-inquiry").group());
        }
    }

    private static void send(Page page, String report) {
        page.getByLabel("Report reference").fill(report);
        page.getByLabel("Title of the report").fill("Infected Blood Inquiry: the report");
        page.getByLabel("Issuing body").fill("Infected Blood Inquiry");
        page.getByLabel("Addressed to").fill("UK Government");
        page.getByLabel("Day of publication").fill("20 May 2024");
        page.getByLabel("Source: title of the document").fill("Government update, December 2024");
        page.getByLabel("Day of the decisions (optional)").fill("December 2024");
        page.getByLabel("Other column names (optional)")
                .fill("recommendation:sourceNumber,exceptions_wording:leave-out,"
                        + "scottish_government_if_different:decision of Scottish Government,"
                        + "welsh_government_if_different:decision of Welsh Government,"
                        + "northern_ireland_executive_if_different:decision of Northern Ireland Executive");
        page.getByLabel("Excel workbook or CSV file").setInputFiles(TABLE);
        button(page, "Check the spreadsheet").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
