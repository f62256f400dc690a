package org.recommendationtracker.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where administrators set up who takes part and who uses the tracker. */
class AdministrationPagesTest extends BrowserTest {

    @ParameterizedTest
    @EnumSource
    void parties_are_added_changed_and_merged(Screen screen) {
        String code = "office-" + screen.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Page page = openAs("admin", "/parties", screen);
        assertWellMade(page, "parties", screen);
        page.getByRole(AriaRole.BUTTON, named("Add an office")).click();
        page.getByLabel("Code").fill("norfolk");
        page.getByRole(AriaRole.BUTTON, named("Save")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Norfolk has this code: give another");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Give the name of the office.");
        assertWellMade(page, "party-refused", screen);

        page.getByLabel("Code").fill(code);
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("An office of " + code);
        page.getByRole(AriaRole.BUTTON, named("Save")).click();
        page.getByRole(AriaRole.BUTTON, named("Change, end or merge")).click();
        assertWellMade(page, "party-change", screen);
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Last day"))
                .getByLabel("Day")
                .fill("30");
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Last day"))
                .getByLabel("Month")
                .fill("7");
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Last day"))
                .getByLabel("Year")
                .fill("2014");
        page.getByLabel("It becomes part of").selectOption("cabinet-office");
        page.getByRole(AriaRole.BUTTON, named("Save")).click();

        assertThat(page.locator("main")).containsText("Ended on 30 July 2014 and became part of Cabinet Office");
        assertWellMade(page, "party", screen);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    @ParameterizedTest
    @EnumSource
    void parties_are_changed_with_a_file(Screen screen) {
        Page page = openAs("admin", "/parties/file", screen);
        send(page, "kind,code\n");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Line 1: These columns are missing: name, other_names");
        assertWellMade(page, "party-file-refused", screen);

        send(
                page,
                "kind,code,name,other_names,email,region,office,answer_within,valid_from,valid_to,successor\n"
                        + "teams,team-%1$s,Team of %1$s,,,,cabinet-office,,,,\n".formatted(suffix(screen)));

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The party of the file is as the file says.");
        assertWellMade(page, "party-file", screen);
    }

    private static void send(Page page, String csv) {
        page.getByLabel("Excel workbook or CSV file")
                .setInputFiles(new FilePayload("parties.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, named("Send")).click();
    }

    @ParameterizedTest
    @EnumSource
    void somebody_is_invited_sets_a_password_and_has_their_role(Screen screen) {
        String userId = "ida-" + suffix(screen);
        Page admin = openAs("admin", "/accounts/users", screen);
        assertWellMade(admin, "users", screen);
        admin.getByRole(AriaRole.BUTTON, named("Invite a user")).click();
        admin.getByRole(AriaRole.BUTTON, named("Invite")).click();
        assertThat(admin.getByRole(AriaRole.ALERT)).containsText("Give the last name.");
        assertWellMade(admin, "user-new-refused", screen);

        admin.getByLabel("User name").fill(userId);
        admin.getByLabel("Last name").fill("Invited");
        admin.getByLabel("Role").selectOption("officials.cabinet-office");
        admin.getByRole(AriaRole.BUTTON, named("Invite")).click();
        assertThat(admin.getByText("Officials: Cabinet Office: Paymaster General")
                        .first())
                .isVisible();
        assertWellMade(admin, "user", screen);
        String link = admin.getByRole(AriaRole.ALERT).locator("code").textContent();

        Page invited = open(link.substring(link.indexOf("/set-password/")), screen);
        invited.getByRole(AriaRole.TEXTBOX, named("New password")).fill("orange ladder seventy");
        invited.getByRole(AriaRole.BUTTON, named("Set password")).click();
        signIn(invited, userId, "orange ladder seventy");
        invited.navigate(invited.url().replaceAll("(https?://[^/]+).*", "$1/account"));

        assertThat(invited.locator("main")).containsText("Officials: Cabinet Office: Paymaster General");
        assertWellMade(invited, "account-invited", screen);
    }

    @ParameterizedTest
    @EnumSource
    void roles_are_given_and_taken_away_and_users_removed(Screen screen) {
        String userId = "rob-" + suffix(screen);
        Page page = openAs("admin", "/accounts/users/new", screen);
        page.getByLabel("User name").fill(userId);
        page.getByLabel("Last name").fill("Removed");
        page.getByRole(AriaRole.BUTTON, named("Invite")).click();
        page.getByLabel("Another role").selectOption("lscb.norfolk");
        page.getByRole(AriaRole.BUTTON, named("Give this role")).click();
        Locator norfolk = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Take away.*Norfolk")));
        assertThat(norfolk).isVisible();
        page.getByLabel("Another role").selectOption("administrators");
        page.getByRole(AriaRole.BUTTON, named("Give this role")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Administrators hold no other role");
        assertWellMade(page, "user-refused", screen);

        norfolk.click();
        assertThat(page.getByText("None: this user reads what is public.")).isVisible();
        page.getByRole(AriaRole.LINK, named("Remove this user")).click();
        assertWellMade(page, "user-removal", screen);
        page.getByRole(AriaRole.BUTTON, named("Remove")).click();

        page.getByLabel("Name, user name or e-mail address").fill(userId);
        page.getByRole(AriaRole.BUTTON, named("Search")).click();
        assertThat(page.getByText("There is no such user.")).isVisible();
    }

    private static String suffix(Screen screen) {
        return screen.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
