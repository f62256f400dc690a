package org.recommendationtracker.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recommendationtracker.People;
import org.recommendationtracker.acceptance.MovableTime;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tasks on pages, as people see and use them: on small and large screens, with scripts and without. */
@Import(MovableTime.class)
class TaskPagesTest extends BrowserTest {

    private static final AtomicInteger REPORTS = new AtomicInteger(1000);

    /** How a page is looked at. */
    private enum Window {
        PHONE(Screen.PHONE, true),
        DESKTOP(Screen.DESKTOP, true),
        PHONE_WITHOUT_SCRIPTS(Screen.PHONE, false),
        DESKTOP_WITHOUT_SCRIPTS(Screen.DESKTOP, false);

        private final Screen screen;
        private final boolean javaScript;

        Window(Screen screen, boolean javaScript) {
            this.screen = screen;
            this.javaScript = javaScript;
        }
    }

    @Autowired
    private Reports reports;

    @Autowired
    private MovableTime.Calendar calendar;

    @AfterEach
    void backToToday() {
        calendar.set(LocalDate.now(England.ZONE));
    }

    /** A form that nobody comes to fails it: then {@link Work} must lead there. */
    @ParameterizedTest
    @EnumSource
    void every_form_is_well_made_empty_and_with_mistakes(Window window) throws IOException {
        Walk walk = new Walk(window);
        walk.along(Work.LATE_THEN_REJECTED_THEN_WITHDRAWN);
        walk.along(Work.ACCEPTED_AND_IMPLEMENTED_FOR_GOOD);

        assertThat(walk.seen)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/forms/*.form"))
                                .map(Resource::getFilename)
                                .map(file -> file.replace(".form", ""))
                                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void the_list_is_well_made(Screen screen) {
        Page page = openAs("official", "/tasks", screen);

        assertThat(page.locator(".tracker-entry").first()).containsText("overdue by");
        assertWellMade(page, "tasks", screen);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Due this week"))
                .click();
        assertThat(page.getByText("Due this week: 0 tasks")).isVisible();
        assertWellMade(page, "tasks-none", screen);
    }

    @Test
    void with_scripts_questions_appear_below_the_answer_that_asks_them() {
        String reference = draftOn(7);
        Page page = openTask("official", reference, "draft-response", true);
        Locator successTest = page.getByLabel("How will anyone know that it is done?");

        assertThat(successTest).isHidden();
        choose(page, "Accept");
        assertThat(successTest).isVisible();
        assertThat(page.getByText("Only if you choose “Accept”.").first()).isHidden();
        choose(page, "Reject");
        assertThat(successTest).isHidden();
        page.getByLabel("What are the reasons?").fill("The law says so already.");
        press(page, "Complete this task");

        assertThat(page).hasURL(Pattern.compile("/tasks$"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Draft the response");
    }

    @Test
    void without_scripts_every_question_is_there_and_says_when_it_is_asked() {
        String reference = draftOn(8);
        Page page = openTask("official", reference, "draft-response", false);

        assertThat(page.getByText("Only if you choose “Accept”.").first()).isVisible();
        choose(page, "Accept");
        choose(page, "In full");
        page.getByLabel("How will anyone know that it is done?").fill("It is published.");
        page.locator("#targetDate-day").fill("31");
        page.locator("#targetDate-month").fill("2");
        page.locator("#targetDate-year").fill("2095");
        page.getByLabel("What are the reasons?").fill("Boards need it.");
        press(page, "Complete this task");

        assertThat(page).hasTitle(Pattern.compile("^Error: Draft the response"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("must be a real date")))
                .click();
        assertThat(page.locator("#targetDate-day")).isFocused();
        page.locator("#targetDate-day").fill("28");
        press(page, "Complete this task");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText(reference);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_typed_stays_when_somebody_else_was_faster(Screen screen) {
        String reference = SampleReport.reference(screen == Screen.PHONE ? 20 : 21);
        Page page = openAs("official", "/tasks/" + task("official", reference, "assign-owner"), screen);
        page.getByLabel("Who owns this recommendation?").fill("Half a thought");
        page.getByLabel("Add a comment").fill("Ask the other team first.");
        press(page, "Add comment");
        assertThat(page.getByText("What you typed is saved as a draft.")).isVisible();
        assertThat(page.getByLabel("Who owns this recommendation?")).hasValue("Half a thought");
        assertWellMade(page, "task-draft-and-comment", screen);
        client("official2").does(reference, "assign-owner", Map.of("owner", "The other team"));

        press(page, "Complete this task");

        assertThat(page.locator("main")).containsText("official2 completed it");
        assertThat(page.locator("main")).containsText("Half a thought");
        assertWellMade(page, "task-closed", screen);
    }

    @Test
    void a_recommendation_and_its_task_lead_to_each_other() {
        String reference = SampleReport.reference(22);
        Page page = openAs("official", "/recommendations/" + reference, Screen.DESKTOP);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(reference + ": Assign an owner"))
                .click();
        assertThat(page.locator("h1")).hasText("Assign an owner");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All about this recommendation"))
                .click();

        assertThat(page.locator("h1")).hasText("Recommendation 22");
        assertWellMade(page, "recommendation-with-tasks", Screen.DESKTOP);
    }

    @Test
    void a_recommendation_leads_to_what_can_be_started_on_it() {
        String reference = SampleReport.reference(23);
        Page page = openAs("official", "/recommendations/" + reference, Screen.DESKTOP);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Extension"))
                .click();
        assertThat(page.getByLabel("Which date cannot be kept?")).hasValue(reference);
        page.locator("#newDate-day").fill("28");
        page.locator("#newDate-month").fill("2");
        page.locator("#newDate-year").fill("2095");
        page.getByLabel("Why is more time needed?").fill("Partners were asked late.");
        press(page, "Submit");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Extension: " + reference + "/X1");
        assertThat(client("minister")
                        .task(reference + "/X1", "decide-extension")
                        .isMissingNode())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_recommendation_in_parts_shows_them_and_each_part_its_whole(Screen screen) {
        String whole = SampleReport.reference(screen == Screen.PHONE ? 24 : 25);
        client("official")
                .starts(
                        "split",
                        whole,
                        Map.of(
                                "parts",
                                "4a)iv | dfe-children-families | Publish the guidance.\n4b | scottish-government"));
        Page page = openAs("official", "/recommendations/" + whole, screen);

        assertThat(page.locator("main")).containsText("Scottish Government");
        assertWellMade(page, "recommendation-in-parts", screen);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("4a)iv"))
                .click();
        assertThat(page.locator("main")).containsText("Publish the guidance.");
        assertWellMade(page, "recommendation-part", screen);
    }

    @ParameterizedTest
    @EnumSource
    void evidence_is_uploaded_on_a_page(Screen screen) {
        Page page = openAs("official", "/recommendations/" + SampleReport.reference(4) + "/evidence", screen);
        page.getByLabel("Upload a file")
                .setInputFiles(new FilePayload("minutes.html", "text/html", "<html></html>".getBytes(UTF_8)));
        upload(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("no file of a kind that can be evidence");
        assertWellMade(page, "evidence-refused", screen);

        page.getByLabel("Upload a file")
                .setInputFiles(new FilePayload("minutes.txt", "text/plain", "What we decided.".getBytes(UTF_8)));
        upload(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The file has the number F");
        assertWellMade(page, "evidence", screen);
    }

    /** Looks at each form when its time has come, then has the step done. */
    private final class Walk {

        private final Window window;
        private final Map<String, Page> pages = new HashMap<>();
        private final Set<String> seen = new HashSet<>();

        private Walk(Window window) {
            this.window = window;
        }

        /** On the one recommendation of a report that nobody else works on. */
        private void along(List<Work> work) {
            String report = registerReport();
            String reference = report + "-01";
            work.forEach(next -> {
                if (next instanceof Work.Fill fill) {
                    String key = reference + fill.suffix();
                    if (seen.add(fill.step())) {
                        String task = task(fill.userId(), key, fill.step());
                        look(fill.userId(), fill.step(), "/tasks/" + task, "Complete this task");
                    }
                    client(fill.userId()).does(key, fill.step(), fill.form());
                } else if (next instanceof Work.Start start) {
                    if (seen.add(start.step())) {
                        look(start.userId(), start.step(), "/tasks/start/" + start.process(), "Submit");
                    }
                    client(start.userId()).starts(start.process(), reference, start.form());
                } else if (next instanceof Work.Look look) {
                    seen.add(look.step());
                    if (look.process().isEmpty()) {
                        String task = task(look.userId(), report, look.step());
                        look(look.userId(), look.step(), "/tasks/" + task, "Complete this task");
                    } else {
                        look(look.userId(), look.step(), "/tasks/start/" + look.process(), "Submit");
                    }
                } else if (next instanceof Work.Pass pass) {
                    calendar.pass(reference, pass.days());
                }
            });
        }

        private void look(String userId, String step, String path, String button) {
            Page page = pages.computeIfAbsent(userId, user -> openAs(user, "/tasks", window.screen, window.javaScript));
            page.navigate(path);
            String name = "task-" + step + (window.javaScript ? "" : "-without-scripts");
            assertWellMade(page, name, window.screen);
            press(page, button);
            assertThat(page).hasTitle(Pattern.compile("^Error: "));
            assertThat(page.locator(".govuk-error-summary__list a").first()).isVisible();
            assertThat(page.locator(".govuk-error-message").first()).isVisible();
            assertWellMade(page, name + "-mistakes", window.screen);
        }
    }

    private String registerReport() {
        String reference = "WALK-%d".formatted(REPORTS.incrementAndGet());
        reports.register(
                new ReportSubmission(
                        reference,
                        "A report whose recommendation is walked along its way",
                        "scr-panel",
                        "dfe-children-families",
                        LocalDate.of(2014, 7, 31),
                        null,
                        SampleReport.NOTE,
                        List.of(new ReportSubmission.Item(
                                1,
                                "Say in statutory guidance when a serious case review must begin.",
                                Set.of(),
                                Set.of("ALL"),
                                Priority.NORMAL,
                                List.of()))),
                People.PANEL);
        return reference;
    }

    private String draftOn(int number) {
        String reference = SampleReport.reference(number);
        client("official").does(reference, "assign-owner", Map.of("owner", "Policy team"));
        return reference;
    }

    private Page openTask(String userId, String key, String step, boolean javaScript) {
        return openAs(userId, "/tasks/" + task(userId, key, step), Screen.DESKTOP, javaScript);
    }

    private String task(String userId, String key, String step) {
        return client(userId).task(key, step).path("id").asText();
    }

    private static void choose(Page page, String answer) {
        page.getByLabel(answer, new Page.GetByLabelOptions().setExact(true)).check();
    }

    /** Not the control in which a file is chosen, whose name begins with the same word. */
    private static void upload(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Upload").setExact(true))
                .click();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
