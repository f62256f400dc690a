package org.recommendationtracker.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditPagesTest extends BrowserTest {

    @ParameterizedTest
    @EnumSource
    void the_home_page_is_well_made_for_everybody(Screen screen) {
        Page page = open("/", screen);

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Latest steps")))
                .isVisible();
        assertWellMade(page, "home", screen);
    }

    @ParameterizedTest
    @EnumSource
    void what_shows_that_nothing_was_changed_is_well_made(Screen screen) {
        assertWellMade(openAs("auditor", "/audit/checkpoints", screen), "checkpoints", screen);
    }

    @ParameterizedTest
    @EnumSource
    void the_pages_as_at_a_day_are_well_made_for_everybody(Screen screen) {
        assertWellMade(open("/audit/status?asOf=2014-12-01", screen), "audit-status", screen);
        assertWellMade(open("/audit/recommendations?asOf=2014-12-01", screen), "audit-recommendations", screen);
        assertWellMade(
                open("/audit/recommendations/SCRP-2014-03?asOf=2014-12-01", screen), "audit-recommendation", screen);
        assertWellMade(open("/audit/breakdown?by=board&asOf=2014-12-01", screen), "audit-breakdown", screen);
        assertWellMade(open("/audit/report?report=SCRP-2014&asOf=2016-12-01", screen), "audit-report", screen);
    }

    @ParameterizedTest
    @EnumSource
    void what_statuses_are_called_elsewhere_is_well_made_for_everybody(Screen screen) {
        assertWellMade(open("/crosswalk", screen), "crosswalk", screen);
    }

    @ParameterizedTest
    @EnumSource
    void the_home_page_leads_those_who_have_tasks_to_them(Screen screen) {
        Page page = openAs("official", "/", screen);

        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go to my tasks")))
                .isVisible();
        assertWellMade(page, "home-signed-in", screen);
    }

    @ParameterizedTest
    @EnumSource
    void the_totals_are_well_made(Screen screen) {
        assertWellMade(openAs("auditor", "/audit", screen), "audit", screen);
    }

    @ParameterizedTest
    @EnumSource
    void the_totals_of_a_day_stand_beside_those_of_today(Screen screen) {
        Page page = openAs("auditor", "/audit", screen);
        choose(page, "1", "8", "2014");

        assertThat(page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("On 1 August 2014")))
                .isVisible();
        assertWellMade(page, "audit-compared", screen);
    }

    @Test
    void a_status_leads_to_the_recommendations_that_have_it() {
        Page page = openAs("auditor", "/audit", Screen.PHONE);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Implemented"))
                .click();

        assertThat(page.getByText(SampleReport.REFERENCE + "-01").first()).isVisible();
    }

    @Test
    void a_day_that_does_not_exist_is_explained() {
        Page page = openAs("auditor", "/audit", Screen.PHONE);
        choose(page, "31", "2", "2014");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter a real date");
        assertThat(page.getByLabel("Day")).hasValue("31");
    }

    private static void choose(Page page, String day, String month, String year) {
        page.getByLabel("Day").fill(day);
        page.getByLabel("Month").fill(month);
        page.getByLabel("Year").fill(year);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare"))
                .click();
    }
}
