package org.recommendationtracker.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A department that begins: its administrator sets up who takes part, by the menus alone, and two of its officials then take over the
 * spreadsheet that they have kept so far.
 */
class NewDepartmentTest extends BrowserTest {

    private static final String PASSWORD = "orange ladder seventy";

    private static final String SPREADSHEET = """
            Ref,Recommendation,Position,Response date,Response,Target,Status,Status date
            6.20,That lessons are shared.,Accepted,March 2012,We will share them.,,Implemented,30 April 2013
            6.3,That staff are trained.,Accepted in principle,March 2012,Training is planned.,spring 2099,In progress,1 June 2013
            6.4,That a board is made.,Not accepted,March 2012,There are boards enough.,,,
            """;

    @Test
    void is_set_up_and_takes_its_spreadsheet_over() {
        Page admin = openAs("admin", "/", Screen.DESKTOP);
        add(admin, "Issuing bodies", "lighthouse-inquiry", "Lighthouse Inquiry");
        add(admin, "Ministers' offices", "dept-of-lights", "Department of Lights");
        addTeam(admin);
        Page first = invited(admin, "lucy");
        Page second = invited(admin, "luke");

        menu(first, "Reports");
        first.getByText("Histories: reports that were answered elsewhere").click();
        first.getByLabel("Report reference").fill("LIGHT-2011");
        first.getByLabel("Title of the report").fill("The lighthouse report");
        first.getByLabel("Issuing body").fill("Lighthouse Inquiry");
        first.getByLabel("Addressed to").fill("Department of Lights");
        first.getByLabel("Day of publication").fill("1 July 2011");
        first.getByLabel("Source: title of the document").fill("Our register of recommendations");
        first.getByLabel("Excel workbook or CSV file")
                .setInputFiles(
                        new FilePayload("register.csv", "text/csv", SPREADSHEET.getBytes(StandardCharsets.UTF_8)));
        button(first, "Check the spreadsheet").click();
        assertThat(first.getByText("You sent it.")).isVisible();

        menu(second, "Reports");
        second.getByText("Histories: reports that were answered elsewhere").click();
        second.getByText("LIGHT-2011").click();
        button(second, "Confirm and take over").click();
        assertThat(second).hasURL(Pattern.compile(".*/reports/LIGHT-2011"));
        assertThat(second.locator("main")).containsText("1 in progress");
        assertWellMade(second, "new-department-report", Screen.DESKTOP);
        menu(second, "Tasks");
        assertThat(second.locator("main")).containsText("LIGHT-2011-01");
        assertWellMade(second, "new-department-tasks", Screen.DESKTOP);
    }

    private void add(Page admin, String kind, String code, String name) {
        menu(admin, "Parties");
        admin.getByText(kind, new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Add an? ")))
                .click();
        admin.getByLabel("Code").fill(code);
        admin.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        button(admin, "Save").click();
        assertThat(admin.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(name);
    }

    private void addTeam(Page admin) {
        menu(admin, "Parties");
        admin.getByText("Teams", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Add an? ")))
                .click();
        admin.getByLabel("Code").fill("keepers");
        admin.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Lighthouse keepers");
        admin.getByLabel("Office", new Page.GetByLabelOptions().setExact(true)).selectOption("dept-of-lights");
        button(admin, "Save").click();
    }

    /** Signed in with the password that they set by their link. */
    private Page invited(Page admin, String userId) {
        menu(admin, "Accounts");
        admin.getByText("Users and their roles").click();
        button(admin, "Invite a user").click();
        admin.getByLabel("User name").fill(userId);
        admin.getByLabel("Last name").fill("Keeper");
        admin.getByLabel("Role").selectOption("officials.dept-of-lights");
        button(admin, "Invite").click();
        String link = admin.getByRole(AriaRole.ALERT).locator("code").textContent();
        Page page = open(link.substring(link.indexOf("/set-password/")), Screen.DESKTOP);
        page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("New password").setExact(true))
                .fill(PASSWORD);
        button(page, "Set password").click();
        signIn(page, userId, PASSWORD);
        return page;
    }

    private static void menu(Page page, String entry) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Menu"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(entry).setExact(true))
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
