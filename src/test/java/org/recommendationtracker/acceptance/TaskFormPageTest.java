package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recommendationtracker.acceptance.Controls.accept;
import static org.recommendationtracker.acceptance.Controls.consider;
import static org.recommendationtracker.acceptance.Controls.date;
import static org.recommendationtracker.acceptance.Controls.evidence;
import static org.recommendationtracker.acceptance.Controls.plan;
import static org.recommendationtracker.acceptance.Controls.with;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recommendationtracker.People;
import org.recommendationtracker.acceptance.PageVisitor.Page;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.Status;

/** A step done on its page is the step done in Tasklist; what is wrong with it is said at once, and nothing typed is lost. */
class TaskFormPageTest extends TaskPageTest {

    private static final String LONG = "x".repeat(100_000);
    private static final String FOREIGN = "Ünïcode 👩‍👧 שלום <b>bold</b> <script>alert(1)</script> & \"quotes\"";

    @Test
    void a_recommendation_is_walked_from_issue_to_closure_on_pages() {
        String reference = publishReport(1) + "-01";
        PageVisitor official = onPages("official");
        PageVisitor minister = onPages("minister");
        PageVisitor panel = onPages("panel");

        complete(official, "official", reference, "assign-owner", Map.of("owner", "Policy team"));
        complete(official, "official", reference, "draft-response", consider());
        complete(minister, "minister", reference, "sign-off-response", Map.of("outcome", "SIGNED_OFF"));
        assertThat(status(reference)).isEqualTo(Status.UNDER_CONSIDERATION);
        complete(
                official,
                "official",
                reference,
                "consult-partners",
                Map.of("partner", "Chairs of boards", "view", "In favour."));
        complete(official, "official", reference, "draft-response", accept());
        complete(minister, "minister", reference, "sign-off-response", Map.of("outcome", "SIGNED_OFF"));
        complete(official, "official", reference, "plan-action", with(plan(), "addAnother", "true"));
        complete(official, "official", reference, "plan-action", plan());
        for (String action : List.of("/A1", "/A2")) {
            complete(
                    official,
                    "official",
                    reference + action,
                    "deliver-action",
                    with(date("deliveredOn", "26", "3", "2014"), "summary", "Published."));
        }
        complete(official, "official", reference, "submit-evidence", evidence());
        complete(panel, "panel", reference, "verify", Map.of("outcome", "MET", "reasons", "It says what it should."));

        assertThat(status(reference)).isEqualTo(Status.IMPLEMENTED);
        assertThat(state(reference).path("actions").findValuesAsText("dueOn"))
                .containsExactly("2095-02-28", "2095-02-28");
        assertThat(history(reference).findValuesAsText("who")).contains("official", "minister", "panel");
    }

    static Stream<Arguments> wrongDrafts() {
        return Stream.of(
                Arguments.of(Map.of(), List.of("Choose the decision.", "Give the reasons for the decision.")),
                Arguments.of(
                        Map.of("decision", "ACCEPTED"),
                        List.of(
                                "Choose an answer to “How far is it accepted?”",
                                "Answer “How will anyone know that it is done?”",
                                "Give a date for “When will it be done?”",
                                "Give the reasons for the decision.")),
                Arguments.of(
                        Map.of("decision", "ACCEPTED", "reasons", "Good."),
                        List.of(
                                "Say whether it is accepted in full, in part or in principle.",
                                "Give a success test",
                                "Give a target date.")),
                Arguments.of(
                        with(accept(), "targetDate-day", "31", "targetDate-month", "2"),
                        List.of("“When will it be done?” must be a real date, such as 27 3 2027, not 31 2 2095.")),
                Arguments.of(
                        with(accept(), "targetDate-day", "", "targetDate-year", " "),
                        List.of("“When will it be done?” must be a date with a day and a year.")),
                Arguments.of(
                        with(accept(), "targetDate-year", "2013"), List.of("The target date must be in the future.")),
                Arguments.of(
                        with(accept(), "reasons", LONG), List.of("The reasons must have at most 4000 characters.")),
                Arguments.of(with(accept(), "decision", "MAYBE"), List.of("Choose one of: ACCEPTED,")),
                Arguments.of(with(accept(), "verdict", "yes"), List.of("This form has no field &quot;verdict&quot;.")));
    }

    @ParameterizedTest
    @MethodSource("wrongDrafts")
    void everything_that_is_wrong_is_said_at_once_and_what_was_typed_stays(
            Map<String, String> typed, List<String> messages) {
        String reference = recommendationAfter(IMPLEMENTED, 1);
        String task = taskOf("official", reference, "draft-response");
        int before = history(reference).size();

        Page page = press(onPages("official"), task, "COMPLETE", typed);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.html()).contains("<title>Error: Draft the response").contains(messages);
        String summary = page.all("govuk-error-summary__list\">(.*?)</ul>").get(0);
        assertThat(summary).contains(messages).satisfies(lines -> assertThat(
                        lines.lines().filter(line -> line.contains("<li>")))
                .hasSameSizeAs(messages));
        typed.values().stream()
                .filter(value -> !value.isBlank() && !value.equals("yes") && !value.equals("MAYBE"))
                .forEach(value -> assertThat(page.html()).contains(value));
        assertThat(history(reference)).hasSize(before);
        assertThat(taskOf("official", reference, "draft-response")).isEqualTo(task);
    }

    @Test
    void a_field_that_the_decision_does_not_ask_for_does_not_stand_in_the_way() {
        String reference = recommendationAfter(IMPLEMENTED, 1);
        Map<String, String> rejected =
                with(date("targetDate", "31", "2", "2095"), "decision", "REJECTED", "reasons", "It is law already.");

        Page page = press(onPages("official"), taskOf("official", reference, "draft-response"), "COMPLETE", rejected);

        assertThat(page.address()).isEqualTo("/tasks");
    }

    @Test
    void text_is_kept_as_it_is_and_never_runs_as_code() {
        String reference = recommendationAfter(IMPLEMENTED, 1);
        String task = taskOf("official", reference, "draft-response");
        PageVisitor official = onPages("official");

        Page saved = press(official, task, "SAVE_DRAFT", with(accept(), "reasons", FOREIGN + "\r\nsecond line"));

        assertThat(saved.address()).isEqualTo("/tasks/" + task);
        assertThat(saved.html())
                .contains("Ünïcode 👩‍👧 שלום &lt;b&gt;bold&lt;/b&gt;", "second line", "This is your draft of")
                .doesNotContain("<script>alert");
        complete(
                official,
                "official",
                reference,
                "draft-response",
                with(accept(), "reasons", FOREIGN + "\r\nsecond line"));
        complete(onPages("minister"), "minister", reference, "sign-off-response", Map.of("outcome", "SIGNED_OFF"));
        assertThat(state(reference).at("/response/response/reasons").asText()).isEqualTo(FOREIGN + "\nsecond line");
    }

    @Test
    void a_draft_is_its_authors_alone_and_ends_with_the_task() {
        String reference = recommendationAfter(IMPLEMENTED, 1);
        String task = taskOf("official", reference, "draft-response");
        PageVisitor official = onPages("official");

        press(official, task, "SAVE_DRAFT", with(date("targetDate", "31", "2", ""), "reasons", "Half a thought"));
        press(official, task, "SAVE_DRAFT", with(date("targetDate", "31", "2", ""), "reasons", "A whole thought"));

        assertThat(onPages("official").get("/tasks/" + task).html())
                .contains("A whole thought", "value=\"31\"", "This is your draft of")
                .doesNotContain("Half a thought");
        assertThat(onPages("official2").get("/tasks/" + task).html()).doesNotContain("thought");
        assertThat(listed(official, "to-do", reference)).contains("Draft saved");
        assertThat(drafts(task)).isEqualTo(1);

        as("official2").does(reference, "draft-response", IMPLEMENTED.fill(1).form());

        assertThat(drafts(task)).isZero();
    }

    @Test
    void a_draft_that_is_too_long_is_not_saved_and_not_lost() {
        String reference = recommendationAfter(IMPLEMENTED, 1);
        String task = taskOf("official", reference, "draft-response");

        Page page = press(onPages("official"), task, "SAVE_DRAFT", Map.of("reasons", LONG));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.html()).contains("A draft holds at most 50,000 characters", "this has 100,000", LONG);
        assertThat(drafts(task)).isZero();
    }

    @Test
    void a_step_may_end_with_a_comment() {
        String reference = recommendationAfter(IMPLEMENTED, 0);
        String task = taskOf("official", reference, "assign-owner");
        PageVisitor official = onPages("official");

        Page tooLong = press(official, task, "COMPLETE", Map.of("owner", "A team", "_comment", LONG));

        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.html()).contains("A comment must have at most 4000 characters.", "A team", LONG);
        assertThat(history(reference)).hasSize(1);

        press(official, task, "COMPLETE", Map.of("owner", "A team", "_comment", "They asked for it."));

        assertThat(history(reference).findValuesAsText("step")).containsExactly("ISSUED", "COMMENT", "OWNER_ASSIGNED");
    }

    @Test
    void a_process_begins_on_a_page_with_the_same_checks_as_in_tasklist() {
        String reference = recommendationAfter(IMPLEMENTED, 1);
        PageVisitor official = onPages("official");
        String address = "/tasks/start/extension?reference=" + reference;
        assertThat(official.get("/recommendations/" + reference).html()).contains("href=\"" + address + "\"");
        assertThat(official.get(address).html()).contains("value=\"" + reference + "\"");
        Map<String, String> typed =
                with(date("newDate", "31", "2", "2095"), "reference", reference + "/A7", "reasons", FOREIGN);

        Page mistakes = official.post("/tasks/start/extension", typed);

        assertThat(mistakes.status()).isEqualTo(400);
        assertThat(mistakes.html())
                .contains(
                        "<title>Error: Extension",
                        "must be a real date",
                        reference + "/A7",
                        "Ünïcode 👩‍👧 שלום &lt;b&gt;")
                .doesNotContain("<script>alert");

        typed = with(with(typed, "reference", reference), date("newDate", "28", "2", "2095"));
        Page done = official.post("/tasks/start/extension", typed);

        assertThat(done.address()).isEqualTo("/tasks");
        assertThat(done.html()).contains("Done", "Extension", reference + "/X1");
        assertThat(taskOf("minister", reference + "/X1", "decide-extension")).isNotEmpty();

        Page again = official.post("/tasks/start/extension", typed);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html()).contains("An extension was requested already", "value=\"" + reference + "\"");
        assertThat(history(reference).findValuesAsText("step"))
                .containsOnlyOnce("EXTENSION_REQUESTED")
                .hasSize(3);
    }

    @Test
    void nobody_keeps_drafts_without_end() {
        PageVisitor official = onPages("official3");
        keepDrafts("official3", 499);
        Map<String, String> typed = Map.of("_about", "1", "_button", "SAVE_DRAFT", "reasons", "Half a reason");

        assertThat(official.post("/tasks/start/extension", typed).html()).contains("Your draft is saved.");
        assertThat(official.post("/tasks/start/extension", with(typed, "_about", "X-500"))
                        .html())
                .contains("Your draft is saved.");
        Page full = official.post("/tasks/start/extension", with(typed, "_about", "X-501"));

        assertThat(full.status()).isEqualTo(400);
        assertThat(full.html()).contains("You have 500 drafts already", "Half a reason");
        assertThat(official.post("/tasks/start/extension", with(typed, "reasons", "A whole reason"))
                        .html())
                .contains("Your draft is saved.");
    }

    @Test
    void who_has_all_their_drafts_still_takes_a_task() {
        newUser("collector", new Membership(Role.OFFICIALS, People.CHILDREN));
        keepDrafts("collector", 500);
        String reference = recommendationAfter(IMPLEMENTED, 0);
        String task = taskOf("official", reference, "assign-owner");

        press(onPages("collector"), task, "TAKE", Map.of());

        assertThat(as("official")
                        .task(reference, "assign-owner")
                        .path("assignee")
                        .asText())
                .isEqualTo("collector");
        assertThat(drafts(task)).isZero();
    }

    @Test
    void what_is_to_begin_is_kept_as_a_draft_for_one_person_and_subject_until_it_begins() {
        String reference = recommendationAfter(IMPLEMENTED, 1);
        PageVisitor official = onPages("official");
        String address = "/tasks/start/extension?reference=" + reference;
        Map<String, String> typed = Map.of(
                "_about", reference, "_button", "SAVE_DRAFT", "reference", reference, "reasons", "Half a reason");

        Page saved = official.post("/tasks/start/extension", typed);

        assertThat(saved.address()).isEqualTo("/tasks/start/extension");
        assertThat(saved.html()).contains("Your draft is saved.", "Half a reason", "This is your draft of");
        assertThat(official.get("/tasks/start/extension").html()).doesNotContain("Half a reason");
        assertThat(onPages("official2").get(address).html()).doesNotContain("Half a reason");
        assertThat(official.post("/tasks/start/extension", with(typed, "reasons", "x".repeat(50_001)))
                        .html())
                .contains("A draft holds at most 50,000 characters");
        assertThat(official.get(address).html()).contains("Half a reason");

        official.post(
                "/tasks/start/extension", with(with(typed, "_button", "BEGIN"), date("newDate", "28", "2", "2095")));

        assertThat(taskOf("minister", reference + "/X1", "decide-extension")).isNotEmpty();
        assertThat(official.get(address).html()).doesNotContain("Half a reason");
    }

    @Test
    void the_letter_that_answers_a_report_is_issued_on_a_page_too() {
        String reference = recommendationAfter(IMPLEMENTED, 3);
        String report = reference.replace("-01", "");
        String task = taskOf("minister", report, "issue-letter");
        PageVisitor minister = onPages("minister");

        assertThat(listed(minister, "to-do", report + ": Issue")).contains("A report under test");
        Page page = minister.get("/tasks/" + task);
        assertThat(page.html())
                .contains("href=\"/reports/" + report + "/letter/preview\"", "All about this report")
                .doesNotContain("Add a comment");
        Visitor.Reply comment =
                as("minister").post("/engine-rest/task/{id}/comment/create", Map.of("message", "Read it again."), task);
        assertThat(comment.status().value()).isEqualTo(409);
        assertThat(comment.body().toString()).contains("This task is about a report");

        Page wrong = press(minister, task, "COMPLETE", Map.of("signatory", "The minister", "previewCode", "000000"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.html()).contains("<title>Error: Issue the response letter", "The minister");

        Page done = press(
                minister, task, "COMPLETE", Map.of("signatory", "The minister", "previewCode", previewCode(report)));
        assertThat(done.address()).isEqualTo("/tasks");
        assertThat(done.html()).contains("href=\"/reports/" + report + "\"");
    }

    @Test
    void what_somebody_may_begin_depends_on_their_role_and_on_the_status() {
        String open = recommendationAfter(IMPLEMENTED, 1);
        String closed = recommendationAfter(IMPLEMENTED, IMPLEMENTED.moves().size());

        assertThat(startsAt(onPages("official"), "/tasks"))
                .containsExactly("correction", "extension", "duplicate", "split", "withdrawal");
        assertThat(startsAt(onPages("official"), "/recommendations/" + open))
                .containsExactly("correction", "extension", "duplicate", "split", "withdrawal");
        assertThat(startsAt(onPages("official"), "/recommendations/" + closed))
                .containsExactly("correction", "duplicate");
        assertThat(startsAt(onPages("panel"), "/tasks")).containsExactly("reopening");
        assertThat(startsAt(onPages("panel"), "/recommendations/" + open)).isEmpty();
        assertThat(startsAt(onPages("panel"), "/recommendations/" + closed)).containsExactly("reopening");
        assertThat(startsAt(onPages("norfolk"), "/tasks")).containsExactly("board-report");
        assertThat(startsAt(onPages("norfolk"), "/recommendations/" + open)).isEmpty();
        assertThat(startsAt(onPages("norfolk"), "/recommendations/" + closed)).containsExactly("board-report");
        assertThat(startsAt(onPages("minister"), "/tasks")).isEmpty();
        assertThat(startsAt(onPages("minister"), "/recommendations/" + open)).isEmpty();

        assertThat(onPages("minister").get("/tasks/start/extension").status()).isEqualTo(403);
        assertThat(onPages("official")
                        .post("/tasks/start/reopening", Map.of("reference", closed, "reasons", "It came back."))
                        .status())
                .isEqualTo(403);
        assertThat(onPages("official").get("/tasks/start/recommendation").status())
                .isEqualTo(404);
        assertThat(status(closed)).isEqualTo(Status.IMPLEMENTED);
    }

    private static List<String> startsAt(PageVisitor visitor, String path) {
        return visitor.get(path).all("href=\"/tasks/start/([\\w-]+)");
    }
}
