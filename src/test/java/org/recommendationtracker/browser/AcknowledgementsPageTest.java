package org.recommendationtracker.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recommendationtracker.DatabaseChange;
import org.recommendationtracker.DueNow;
import org.recommendationtracker.notice.Reminders;
import org.recommendationtracker.party.England;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** What is seen when two boards have not acknowledged a decision for so long that reasons are demanded of them. */
class AcknowledgementsPageTest extends BrowserTest {

    private static final String DECIDED = SampleReport.reference(5);
    private static final String PAGE = "/acknowledgements?about=" + DECIDED;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Reminders reminders;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void letTwoBoardsBeLate() {
        LocalDate today = England.today(Clock.systemUTC());
        await().atMost(PATIENCE)
                .until(() -> DatabaseChange.commit(
                                database,
                                "update notice set acknowledge_by = ?, remind_on = ?, reminder = null, acknowledged_at = null,"
                                        + " acknowledged_by = null, late_reasons = null where subject = ?"
                                        + " and acknowledge_by is not null and recipient in ('norfolk', 'kent')",
                                today.minusDays(30),
                                today,
                                DECIDED)
                        == 2);
        DatabaseChange.commit(
                database, "delete from notice where subject = ? and event like 'acknowledgement-%'", DECIDED);
        DatabaseChange.commit(database, """
                update acknowledgement_tally set complete = false,
                    acknowledge_by = (select min(n.acknowledge_by) from notice n
                        where n.event_id = acknowledgement_tally.event_id and n.acknowledge_by is not null),
                    acknowledged = (select count(n.acknowledged_at) from notice n
                        where n.event_id = acknowledgement_tally.event_id and n.acknowledge_by is not null)
                where subject = ?""", DECIDED);
        DueNow.of(reminders, Clock.systemUTC(), transactions).run();
    }

    @ParameterizedTest
    @EnumSource
    void the_public_reads_of_whom_reasons_were_demanded(Screen screen) {
        Page page = open(PAGE, screen);

        page.locator("details").first().click();

        assertThat(page).hasTitle(Pattern.compile("^Acknowledgements about " + DECIDED));
        assertThat(page.locator("details li")).hasText(new String[] {"Kent", "Norfolk"});
        assertWellMade(page, "acknowledgements", screen);
    }

    @ParameterizedTest
    @EnumSource
    void the_panel_reads_of_everything_who_has_not_answered(Screen screen) {
        Page page = openAs("panel", "/acknowledgements", screen);

        assertThat(page.locator(".tracker-entry").first()).containsText("Late");
        assertWellMade(page, "acknowledgements-panel", screen);
    }

    @ParameterizedTest
    @EnumSource
    void a_late_board_is_asked_why(Screen screen) {
        Page page = openAs("norfolk", "/notices?show=unacknowledged", screen);

        openDemand(page);
        assertThat(page.getByLabel("Why was it not acknowledged before?")).isVisible();
        assertWellMade(page, "notices-late", screen);
    }

    @Test
    void its_reasons_are_published_without_javascript_too() {
        Page page = openAs("norfolk", "/notices?show=unacknowledged", Screen.PHONE, false);
        openDemand(page);

        page.getByLabel("Why was it not acknowledged before?").fill("We were <b>inspected</b>.");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Acknowledge").setExact(true))
                .click();
        page.navigate(PAGE);

        assertThat(page.locator("details li").filter(new Locator.FilterOptions().setHasText("Norfolk")))
                .containsText("We were <b>inspected</b>.");
        assertWellMade(page, "acknowledgements-reasons", Screen.PHONE);
    }

    private static void openDemand(Page page) {
        page.locator(".tracker-entry h2 a")
                .filter(new Locator.FilterOptions().setHasText("Reasons demanded"))
                .first()
                .click();
    }
}
