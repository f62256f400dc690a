package org.recommendationtracker.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recommendationtracker.People;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.Extent;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.Response;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.report.letter.LetterWords;
import org.recommendationtracker.report.letter.ResponseLetters;
import org.springframework.beans.factory.annotation.Autowired;

/** A report on its way to the committee: answered in the preview, then by letter. */
class LetterPagesTest extends BrowserTest {

    private static final String REPORT = "LETTER-2014";
    private static final String OFFICE = "dfe-children-families";
    private static final Actor PANEL = People.PANEL;
    private static final Actor OFFICIAL = People.OFFICIAL;
    private static final Actor MINISTER = People.MINISTER;

    @Autowired
    private Reports reports;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private ResponseLetters letters;

    @BeforeEach
    void answerAReport() {
        if (reports.exists(REPORT)) {
            return;
        }
        reports.register(
                new ReportSubmission(
                        REPORT,
                        "A report that is answered by letter",
                        "National panel of independent experts on serious case reviews",
                        OFFICE,
                        LocalDate.of(2014, 7, 31),
                        null,
                        SampleReport.NOTE,
                        IntStream.rangeClosed(1, 3)
                                .mapToObj(number -> new ReportSubmission.Item(
                                        number,
                                        "Say in statutory guidance when a serious case review must begin, who decides"
                                                + " that it need not, and how soon the panel is told of it.",
                                        Set.of(),
                                        Set.of("ALL"),
                                        Priority.NORMAL,
                                        List.of()))
                                .toList()),
                PANEL);
        LocalDate nextYear = LocalDate.now(England.ZONE).plusYears(1);
        answer(1, Response.accepted(Extent.IN_FULL, "It is right.", "The guidance is published.", nextYear));
        answer(2, Response.underConsideration("Boards and inspectorates are to be heard first.", nextYear));
        answer(3, Response.rejected("The law as it stands already asks for this of every board."));
    }

    private void answer(int number, Response response) {
        RecommendationReference reference = RecommendationReference.of(REPORT, number);
        recommendations.assignOwner(reference, OFFICIAL, "Child protection policy team");
        recommendations.draft(reference, OFFICIAL, response);
        recommendations.signOff(reference, MINISTER, null);
    }

    private void issueOnce() {
        if (letters.editions(REPORT).isEmpty()) {
            String code = letters.preview(REPORT).orElseThrow().code();
            letters.issue(REPORT, MINISTER, new LetterWords(null, null, "The minister"), code);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_preview_is_well_made_and_shows_its_code(Screen screen) {
        Page page = openAs("minister", "/reports/" + REPORT + "/letter/preview", screen);

        assertThat(page.getByText("The code of this preview is")).isVisible();
        assertWellMade(page, "letter-preview", screen);
    }

    @Test
    void the_preview_is_not_for_another_ministers_office() {
        Page page = openAs("minister2", "/reports/" + REPORT + "/letter/preview", Screen.PHONE);

        assertThat(page.locator("h1")).hasText("You cannot see or do this");
    }

    @ParameterizedTest
    @EnumSource
    void the_letter_is_well_made(Screen screen) {
        issueOnce();
        Page page = open("/reports/" + REPORT + "/letter", screen);

        assertThat(page.locator("h1")).hasText("Response to the report “A report that is answered by letter”");
        assertThat(page.locator("h1")).hasCSS("font-weight", "700");
        assertThat(page.getByRole(AriaRole.COLUMNHEADER)).hasCount(3);
        assertWellMade(page, "letter", screen);
    }

    @ParameterizedTest
    @EnumSource
    void the_report_leads_to_its_letter(Screen screen) {
        issueOnce();
        Page page = open("/reports/" + REPORT, screen);

        assertThat(page.getByText("SHA-256")).isVisible();
        assertWellMade(page, "report-with-letter", screen);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Response letter"))
                .click();
        assertThat(page.locator("h1")).containsText("Response to the report");
    }

    @ParameterizedTest
    @EnumSource
    void a_letter_that_is_not_issued_is_not_found(Screen screen) {
        Page page = open("/reports/" + SampleReport.REFERENCE + "/letter", screen);

        assertThat(page.locator("h1")).hasText("Page not found");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_open_is_well_made(Screen screen) {
        Page page = open("/reports/" + SampleReport.REFERENCE + "/committee-paper", screen);

        assertThat(page.getByRole(AriaRole.COLUMNHEADER).first()).hasText("Reference");
        assertThat(page.getByText("Overdue").first()).isVisible();
        assertWellMade(page, "committee-paper", screen);
    }

    @ParameterizedTest
    @EnumSource
    void what_changed_since_a_day_is_well_made(Screen screen) {
        Page page = open("/reports/" + SampleReport.REFERENCE + "/committee-paper", screen);
        LocalDate today = LocalDate.now(England.ZONE);
        page.getByLabel("Day").fill(Integer.toString(today.getDayOfMonth()));
        page.getByLabel("Month").fill(Integer.toString(today.getMonthValue()));
        page.getByLabel("Year").fill(Integer.toString(today.getYear()));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();

        assertThat(page).hasURL(Pattern.compile("since=" + today));
        assertThat(page.getByText("Answered (5)")).isVisible();
        assertWellMade(page, "committee-paper-since", screen);
    }

    @Test
    void a_day_that_does_not_exist_is_explained() {
        Page page = open("/reports/" + SampleReport.REFERENCE + "/committee-paper?since=2014-02-30", Screen.PHONE);

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter a real date");
        assertThat(page.getByLabel("Day")).hasValue("30");
    }

    @Test
    void the_form_leads_to_the_preview() {
        Page page = openAs("minister", "/camunda/app/tasklist/default/", Screen.DESKTOP);
        page.setDefaultTimeout(60_000);
        page.getByText("My group's tasks").first().click();
        page.getByText(REPORT + ": Issue the response letter").first().click();
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();

        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read the preview of the letter")))
                .hasAttribute("href", "/reports/" + REPORT + "/letter/preview");
        assertThat(page.getByLabel("In the name of which office is it signed?"))
                .hasValue("Parliamentary Under Secretary of State for Children and Families");
    }
}
