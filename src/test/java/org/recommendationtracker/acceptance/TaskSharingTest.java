package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recommendationtracker.acceptance.Controls.date;
import static org.recommendationtracker.acceptance.Controls.with;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.People;
import org.recommendationtracker.acceptance.PageVisitor.Page;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.workflow.StaleTask;
import org.recommendationtracker.workflow.task.OpenTask;
import org.recommendationtracker.workflow.task.OpenTasks;
import org.recommendationtracker.workflow.task.TaskActions;
import org.springframework.beans.factory.annotation.Autowired;

/** Who finds which task, who has it, and what somebody is told whose page was overtaken by what others did. */
class TaskSharingTest extends TaskPageTest {

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private TaskActions actions;

    @Autowired
    private IdentityService identity;

    @Test
    void a_task_completed_between_being_found_and_being_shown_is_gone() {
        String reference = recommendationAfter(IMPLEMENTED, 0);
        String id = taskOf("official", reference, "assign-owner");
        identity.setAuthentication("official", List.of(new Membership(Role.OFFICIALS, People.CHILDREN).group()));
        try {
            OpenTask found = tasks.get(id);
            assertThat(actions.shown(found)).isNotNull();
            as("official2").does(reference, "assign-owner", Map.of("owner", "The other team"));

            assertThatThrownBy(() -> actions.shown(found))
                    .isInstanceOfSatisfying(
                            StaleTask.class, stale -> assertThat(stale.change()).isEqualTo(StaleTask.Change.GONE));
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void what_somebody_else_has_done_is_said_and_the_text_is_kept_to_copy() {
        String reference = recommendationAfter(IMPLEMENTED, 0);
        String task = taskOf("official", reference, "assign-owner");
        PageVisitor official = onPages("official");
        Map<String, String> opened = opened(official, task);
        as("official2").does(reference, "assign-owner", Map.of("owner", "The other team"));

        Page late = official.post("/tasks/" + task, with(opened, "_button", "COMPLETE", "owner", "My team <i>"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html())
                .contains("This task is not open", "<strong>official2</strong> completed it", "Owner assigned")
                .contains("Who owns this recommendation?", "My team &lt;i&gt;");
        assertThat(state(reference).path("owner").asText()).isEqualTo("The other team");
        assertThat(history(reference)).hasSize(2);
        assertThat(official.get("/tasks/" + task).status()).isEqualTo(404);
    }

    @Test
    void a_task_that_somebody_else_has_taken_stays_theirs() {
        String reference = recommendationAfter(IMPLEMENTED, 0);
        String task = taskOf("official", reference, "assign-owner");
        PageVisitor official = onPages("official");
        Map<String, String> opened = opened(official, task);
        press(onPages("official2"), task, "TAKE", Map.of());

        for (String button : List.of("COMPLETE", "TAKE", "PUT_BACK")) {
            Page late = official.post("/tasks/" + task, with(opened, "_button", button, "owner", "My team"));
            assertThat(late.status()).as(button).isEqualTo(409);
            assertThat(late.html()).contains("<strong>official2</strong> has taken it", "My team");
        }
        assertThat(as("official")
                        .get("/engine-rest/task/{id}", task)
                        .path("assignee")
                        .asText())
                .isEqualTo("official2");
        assertThat(listed(official, "others", reference)).contains("official2 has taken it");
        assertThat(listed(official, "to-do", reference)).isEmpty();
    }

    @Test
    void a_step_since_the_page_was_opened_is_shown_before_the_form_is_taken() {
        String reference = recommendationAfter(IMPLEMENTED, 5);
        String second = taskOf("official", reference + "/A2", "deliver-action");
        PageVisitor official = onPages("official");
        Map<String, String> delivered = with(date("deliveredOn", "26", "3", "2014"), "summary", "Guidance is out.");
        Map<String, String> opened = with(opened(official, second), "_button", "COMPLETE");
        as("official2")
                .does(reference + "/A1", "deliver-action", IMPLEMENTED.fill(5).form());

        Page changed = official.post("/tasks/" + second, with(delivered, opened));

        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.html())
                .contains("Something happened after you opened this page", "Action delivered", "official2 (Officials)")
                .contains("Guidance is out.", "value=\"26\"");
        Page again = official.post(
                "/tasks/" + second, with(delivered, "_button", "COMPLETE", "_seen", changed.hidden("_seen")));
        assertThat(again.address()).isEqualTo("/tasks");
        assertThat(state(reference).path("actions").findValuesAsText("deliveredOn"))
                .hasSize(2);
    }

    @Test
    void a_task_is_taken_and_put_back_without_being_completed() {
        String reference = recommendationAfter(IMPLEMENTED, 0);
        String task = taskOf("official", reference, "assign-owner");
        PageVisitor official = onPages("official");

        Page taken = press(official, task, "TAKE", Map.of("owner", "Half a name"));

        assertThat(taken.html())
                .contains("You have taken this task", "What you typed is saved as a draft", "Half a name");
        assertThat(listed(official, "mine", reference)).contains("You have taken it");
        assertThat(press(official, task, "PUT_BACK", Map.of("owner", "Half a name"))
                        .html())
                .contains("You have put this task back")
                .doesNotContain("What you typed is saved as a draft");
        assertThat(listed(official, "unclaimed", reference)).contains("Nobody has taken it");
        assertThat(history(reference)).hasSize(1);
    }

    @Test
    void a_task_of_another_role_is_there_for_nobody_else() {
        String reference = recommendationAfter(IMPLEMENTED, 2);
        String task = taskOf("minister", reference, "sign-off-response");

        for (String stranger : List.of("official", "panel", "norfolk")) {
            PageVisitor visitor = onPages(stranger);
            assertThat(visitor.get("/tasks/" + task).status()).as(stranger).isEqualTo(404);
            for (String button : List.of("COMPLETE", "SAVE_DRAFT", "TAKE", "PUT_BACK", "COMMENT")) {
                Page refused = visitor.post(
                        "/tasks/" + task,
                        Map.of("_button", button, "_seen", "9", "outcome", "SIGNED_OFF", "_comment", "I was here"));
                assertThat(refused.status()).as(stranger + " " + button).isEqualTo(409);
                assertThat(refused.html()).contains("is not for your role").doesNotContain("Sign off the response");
            }
        }
        for (String stranger : List.of("auditor", "admin")) {
            assertThat(onPages(stranger).get("/tasks/" + task).status()).isEqualTo(403);
        }
        assertThat(drafts(task)).isZero();
        assertThat(history(reference)).hasSize(3);
        assertThat(taskOf("minister", reference, "sign-off-response")).isEqualTo(task);
    }

    @Test
    void a_form_without_its_token_is_not_taken() {
        String reference = recommendationAfter(IMPLEMENTED, 0);
        String task = taskOf("official", reference, "assign-owner");
        PageVisitor official = onPages("official");
        Map<String, String> opened = with(opened(official, task), "_button", "COMPLETE", "owner", "A team");

        Page refused = official.postWithoutToken("/tasks/" + task, opened);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.html()).contains("A team");
        assertThat(history(reference)).hasSize(1);
    }

    @Test
    void what_was_typed_is_kept_to_copy_when_the_session_has_ended() {
        String reference = recommendationAfter(IMPLEMENTED, 0);
        String task = taskOf("official", reference, "assign-owner");
        PageVisitor official = onPages("official");
        Map<String, String> opened = opened(official, task);
        official.forgetSession();

        Page page = official.post(
                "/tasks/" + task, with(opened, "_button", "COMPLETE", "owner", "A <b> team", "_comment", "Why not"));

        assertThat(page.status()).isEqualTo(401);
        assertThat(page.html())
                .contains("You have been signed out", "A &lt;b&gt; team", "Why not")
                .doesNotContain(">_seen<", ">_csrf<");
        assertThat(history(reference)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EXPLODE"})
    void a_button_that_there_is_not_does_nothing(String button) {
        String reference = recommendationAfter(IMPLEMENTED, 0);
        String task = taskOf("official", reference, "assign-owner");

        Page page =
                onPages("official").post("/tasks/" + task, Map.of("_button", button, "_seen", "1", "owner", "A team"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(history(reference)).hasSize(1);
    }

    @Test
    void a_page_that_does_not_say_what_it_showed_is_shown_again() {
        String reference = recommendationAfter(IMPLEMENTED, 0);
        String task = taskOf("official", reference, "assign-owner");

        Page page = onPages("official").post("/tasks/" + task, Map.of("_button", "COMPLETE", "owner", "A team"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.html()).contains("Something happened after you opened this page", "value=\"A team\"");
    }

    @Test
    void the_list_shows_what_is_to_be_done_the_overdue_first() {
        String reference = recommendationAfter(IMPLEMENTED, 0);
        PageVisitor official = onPages("official");

        String entry = listed(official, "to-do", reference);

        assertThat(entry)
                .contains(reference + ": Assign an owner", "Recommendation number 1 of a report under test.")
                .contains("27 January 2015", "in 180 days", "Nobody has taken it");
        assertThat(listed(official, "overdue", reference)).isEmpty();
        assertThat(listed(official, "week", reference)).isEmpty();
        assertThat(listed(official, "unheard-of", reference)).isEqualTo(entry);
        pass(reference, 175);
        assertThat(listed(official, "week", reference)).contains("in 5 days");
        pass(reference, 7);
        assertThat(listed(official, "overdue", reference)).contains("overdue by 2 days");
        assertThat(onPages("norfolk").get("/tasks").html()).contains("To do: 0 tasks");
        assertThat(official.get("/tasks?page=-1").status()).isEqualTo(400);
        assertThat(onPages("official3").get("/tasks").html()).contains("href=\"/tasks?show=to-do&amp;page=1\"");
    }

    @Test
    void a_recommendation_leads_its_reader_to_their_tasks_on_it() {
        String reference = recommendationAfter(IMPLEMENTED, 5);

        assertThat(onPages("official").get("/recommendations/" + reference).html())
                .contains("Your tasks", reference + "/A1: Deliver the action", reference + "/A2: Deliver the action");
        for (String userId : List.of("panel", "auditor")) {
            assertThat(onPages(userId).get("/recommendations/" + reference).html())
                    .doesNotContain("Your tasks");
        }
    }
}
