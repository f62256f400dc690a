package org.recommendationtracker.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.BoardReports;
import org.recommendationtracker.recommendation.LocalChange;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.springframework.beans.factory.annotation.Autowired;

class RecommendationPagesTest extends BrowserTest {

    private static final String OF_SAMPLE = "/recommendations?report=" + SampleReport.REFERENCE;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private BoardReports reports;

    @Autowired
    private Boards boards;

    @ParameterizedTest
    @EnumSource
    void the_list_is_well_made(Screen screen) {
        Page page = open(OF_SAMPLE, screen);

        assertThat(page.getByText("25 recommendations", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByText(SampleReport.NOTE)).isVisible();
        assertWellMade(page, "recommendations", screen);
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_result_is_well_made(Screen screen) {
        Page page = open(OF_SAMPLE + "&q=nothing+has+these+words", screen);

        assertThat(page.getByText("Nothing matches your search.")).isVisible();
        assertWellMade(page, "recommendations-none", screen);
    }

    @ParameterizedTest
    @EnumSource
    void an_implemented_recommendation_is_well_made(Screen screen) {
        Page page = open("/recommendations/" + SampleReport.reference(1), screen);

        assertThat(page.getByText(SampleReport.NOTE)).isVisible();
        assertWellMade(page, "recommendation-implemented", screen);
    }

    @ParameterizedTest
    @EnumSource
    void a_new_overdue_recommendation_is_well_made(Screen screen) {
        Page page = open("/recommendations/" + SampleReport.reference(6), screen);

        assertThat(page.locator(".tracker-standing")).containsText("overdue by");
        assertWellMade(page, "recommendation-overdue", screen);
    }

    @ParameterizedTest
    @EnumSource
    void a_recommendation_under_consideration_is_well_made(Screen screen) {
        assertWellMade(
                open("/recommendations/" + SampleReport.reference(3), screen), "recommendation-considered", screen);
    }

    @ParameterizedTest
    @EnumSource
    void reports_of_boards_are_well_made(Screen screen) {
        boardsReport();
        Page page = open("/recommendations/" + SampleReport.reference(5), screen);
        assertThat(view(page, "officials")).containsText("Chapter 4 now says when a review must begin.");
        assertThat(view(page, "panel")).containsText("The panel has not judged anything yet.");
        assertThat(view(page, "boards")).containsText("Change is partly visible: 25 boards");
        assertWellMade(page, "recommendation-reported", screen);

        page.getByText("All 25 reports of boards").click();
        assertThat(page.locator("li.tracker-entry")).hasCount(20);
        assertWellMade(page, "board-reports", screen);
    }

    private static Locator view(Page page, String of) {
        return page.locator("section[aria-labelledby=view-of-" + of + "]");
    }

    private void boardsReport() {
        RecommendationReference reference = RecommendationReference.of(SampleReport.REFERENCE, 5);
        if (recommendations.get(reference).boardReports().isEmpty()) {
            boards.current().stream()
                    .limit(25)
                    .forEach(board -> reports.report(
                            reference,
                            new Actor("somebody", Role.LSCB, board.code()),
                            LocalChange.PARTLY_VISIBLE,
                            "Reviews begin in time; the panel is not told of each.",
                            "https://www.example.org/" + "annual-report-".repeat(9)));
        }
    }

    @Test
    void a_search_works_without_javascript() {
        Page page = openWithoutJavaScript("/recommendations", Screen.PHONE);
        page.getByLabel("Words or reference").fill(SampleReport.REFERENCE);
        page.getByLabel("Status").selectOption("REJECTED");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();

        assertThat(page.getByText("1 recommendation", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(SampleReport.reference(2)))
                .click();
        assertThat(page.locator("h1")).hasText("Recommendation 2");
        assertThat(page.getByText("The law as it stands already asks for this")).isVisible();
    }

    @Test
    void the_filters_stay_from_page_to_page() {
        Page page = open(OF_SAMPLE, Screen.DESKTOP);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next page"))
                .click();

        assertThat(page.locator("li.tracker-entry")).hasCount(5);
        assertThat(page.getByText("25 recommendations", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.title()).startsWith("Recommendations (page 2 of 2)");
    }
}
