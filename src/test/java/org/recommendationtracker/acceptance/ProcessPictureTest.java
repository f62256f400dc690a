package org.recommendationtracker.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recommendationtracker.browser.BrowserTest;
import org.recommendationtracker.browser.Screen;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

/** The picture of a recommendation's process as everybody sees it on its page, after steps that people did. */
class ProcessPictureTest extends BrowserTest {

    private static final List<Move> RETURNED = List.of(
            Moves.ASSIGN, later(Moves.ACCEPT), Moves.RETURN, later(Moves.ACCEPT), Moves.SIGN_OFF, later(Moves.PLAN));

    private static final List<Move> REJECTED =
            List.of(Moves.ASSIGN, Moves.REJECT, Moves.SIGN_OFF, Moves.ACCEPT_REJECTION);

    private static final List<Move> REOPENED =
            List.of(Moves.ASSIGN, Moves.REJECT, Moves.SIGN_OFF, Moves.ACCEPT_REJECTION, Moves.REOPEN);

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource
    void it_shows_the_way_taken_and_where_it_stands(Screen screen) {
        String reference = recommendationAfter(4);
        Page page = open("/recommendations/" + reference, screen);

        assertThat(picture(page)).isVisible();
        assertThat(page.locator("#process-now title")).hasText("Sign off the response: now");
        assertThat(titles(page))
                .contains(
                        "Assign an owner: passed",
                        "Draft the response: passed 2 times",
                        "No, returned with comments: passed",
                        "Sign off the response: now",
                        "Plan an action")
                .doesNotContain("Yes: passed");
        assertWellMade(page, "process-sign-off", screen);
    }

    @ParameterizedTest
    @EnumSource
    void it_says_the_same_in_words(Screen screen) {
        String reference = recommendationAfter(4);
        Page page = openWithoutJavaScript("/recommendations/" + reference, screen);
        page.getByText("What has happened, step by step").click();

        assertThat(items(page, "Where it stands now")).containsExactly("Sign off the response (Minister's office)");
        assertThat(items(page, "What can come next"))
                .contains(
                        "Draft the response (Officials), if “Signed off?” is answered “No, returned with comments”",
                        "Accepted, if “Signed off?” is answered “Yes” and “What was decided?” is answered “Accept”");
        assertThat(page.locator(".tracker-process details li").allTextContents())
                .containsExactly(
                        "Recommendation issued",
                        "Assign an owner (Officials)",
                        "Draft the response (Officials)",
                        "Sign off the response (Minister's office)",
                        "Signed off? No, returned with comments",
                        "Draft the response (Officials)");
    }

    @ParameterizedTest
    @EnumSource
    void it_can_be_scrolled_with_the_keyboard_in_its_own_frame(Screen screen) {
        String reference = recommendationAfter(6);
        Page page = openWithoutJavaScript("/recommendations/" + reference, screen);
        picture(page).focus();

        page.waitForCondition(() -> {
            page.keyboard().press("ArrowRight");
            return scrolled(page) > 0;
        });
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("where it stands"))
                .click();
        assertThat(page.locator("#process-now")).isInViewport();
    }

    @Test
    void every_action_says_where_it_stands() {
        String reference = recommendationAfter(6);
        Page page = open("/recommendations/" + reference, Screen.DESKTOP);

        assertThat(items(page, "Where it stands now"))
                .containsExactly("Deliver the actions (Officials)", reference + "/A1: Deliver the action (Officials)");
    }

    @ParameterizedTest
    @EnumSource
    void it_shows_the_whole_way_once_the_recommendation_is_closed(Screen screen) {
        String reference = recommendationAfter("REJECTED", REJECTED);
        Page page = open("/recommendations/" + reference, screen);

        assertThat(items(page, "Where it stands now")).containsExactly("The process has ended: Rejection accepted.");
        assertThat(page.locator("h3:text-is('What can come next')")).hasCount(0);
        assertThat(page.locator("#process-now")).hasCount(0);
        assertThat(titles(page)).contains("Rejected: passed", "Implemented");
        assertWellMade(page, "process-closed", screen);
    }

    @Test
    void it_shows_both_ways_of_a_recommendation_that_was_opened_again() {
        String reference = recommendationAfter("REOPENED", REOPENED);
        Page page = open("/recommendations/" + reference, Screen.DESKTOP);

        assertThat(items(page, "Where it stands now")).containsExactly("Draft the response (Officials)");
        assertThat(page.locator("#process-now title")).hasText("Draft the response: now");
        assertThat(titles(page)).contains("Rejection accepted: passed", "Reopened: passed");
        assertThat(page.locator(".tracker-process details li").allTextContents())
                .endsWith("Rejection accepted", "Reopened", "To be answered anew? Yes");
    }

    private String recommendationAfter(int moves) {
        return recommendationAfter("PICTURE-" + moves, RETURNED.subList(0, moves));
    }

    /** The recommendation on which these moves are made: by the first test that asks for it. */
    private String recommendationAfter(String report, List<Move> moves) {
        String reference = report + "-01";
        Visitor panel = new Visitor("panel", port);
        Visitor.Reply published = panel.post("/api/v1/reports", AcceptanceTest.report(report, 1));
        if (!published.status().equals(HttpStatus.CONFLICT)) {
            moves.forEach(move -> make(panel, reference, move));
        }
        return reference;
    }

    private static void make(Visitor visitor, String reference, Move move) {
        if (move instanceof Move.Fill fill) {
            visitor.sameServerAs(fill.userId()).does(reference, fill.step(), fill.form());
        } else if (move instanceof Move.Start start) {
            visitor.sameServerAs(start.userId()).starts(start.process(), reference, start.form());
        }
    }

    /** With dates that are to come today. */
    private static Move later(Move move) {
        Move.Fill fill = (Move.Fill) move;
        Map<String, Object> form = new HashMap<>(fill.form());
        form.replaceAll((field, value) -> field.endsWith("Date") ? "2095-03-26" : value);
        return new Move.Fill(fill.userId(), fill.step(), fill.suffix(), form);
    }

    private static Locator picture(Page page) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName("Picture of the process, wider than the screen"));
    }

    private static List<String> titles(Page page) {
        return page.locator(".tracker-process__picture g > title").allTextContents();
    }

    private static List<String> items(Page page, String heading) {
        return page.locator("h3:text-is('" + heading + "') + ul > li").allTextContents();
    }

    private static int scrolled(Page page) {
        return ((Number) picture(page).evaluate("region => region.scrollLeft")).intValue();
    }
}
