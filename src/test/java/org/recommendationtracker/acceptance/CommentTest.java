package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.springframework.http.HttpStatus;

/** Comments, wherever they are made, stay in the recommendation's history for those who may read them, and nowhere else. */
class CommentTest extends TaskPageTest {

    @Test
    void comments_from_tasklist_and_from_the_page_are_in_the_history() {
        String reference = recommendationAfter(IMPLEMENTED, 1);
        String task = taskOf("official", reference, "draft-response");
        assertThat(comment("official", task, " Ask <b>legal</b> first. ").status())
                .isEqualTo(HttpStatus.OK);
        PageVisitor page = onPages("official2");
        page.post("/tasks/" + task, Map.of("_button", "COMMENT", "_seen", "2", "_comment", "Done so 👍"));

        List<JsonNode> comments = comments("auditor", reference);

        assertThat(comments)
                .extracting(entry -> entry.path("comment").asText())
                .containsExactly("Ask <b>legal</b> first.", "Done so 👍");
        assertThat(comments).extracting(entry -> entry.path("who").asText()).containsExactly("official", "official2");
        assertThat(comments).allSatisfy(entry -> {
            assertThat(entry.path("title").asText()).isEqualTo("Comment");
            assertThat(entry.path("role").asText()).isEqualTo("OFFICIALS");
        });
        assertThat(as("official").get("/engine-rest/task/{id}/comment", task).findValuesAsText("message"))
                .contains("Done so 👍");
        assertThat(as("official")
                        .get("/engine-rest/task/{id}", task)
                        .path("description")
                        .asText())
                .contains("Recommendation number 1 of a report", "Last comment, official2 (Officials): Done so 👍");
        assertThat(page.get("/tasks/" + task).html()).contains("Done so 👍", "official2");
    }

    @Test
    void the_next_task_shows_the_last_comment() {
        String reference = recommendationAfter(IMPLEMENTED, 1);
        comment("official", taskOf("official", reference, "draft-response"), "Please look at the date.");
        as("official").does(reference, "draft-response", IMPLEMENTED.fill(1).form());

        JsonNode task = as("minister").task(reference, "sign-off-response");

        assertThat(task.path("description").asText())
                .startsWith("Sign the response off for the minister")
                .endsWith("Last comment, official (Officials): Please look at the date.");
    }

    @Test
    void what_officials_remark_is_not_for_the_panel_the_boards_or_the_public() {
        String reference = recommendationAfter(IMPLEMENTED, 7);
        comment("official", taskOf("official", reference, "submit-evidence"), "A secret doubt");
        as("official").does(reference, "submit-evidence", Moves.EVIDENCE.form());
        String verify = taskOf("panel", reference, "verify");
        comment("panel", verify, "A question to ourselves");

        assertThat(as("panel")
                        .get("/engine-rest/task/{id}", verify)
                        .path("description")
                        .asText())
                .contains("A question to ourselves")
                .doesNotContain("A secret doubt");
        assertThat(onPages("panel").get("/tasks/" + verify).html()).doesNotContain("A secret doubt");
        assertThat(said("panel", reference)).containsExactly("null", "A question to ourselves");
        assertThat(said("norfolk", reference)).containsExactly("null", "null");
        assertThat(said("minister", reference)).containsExactly("A secret doubt", "A question to ourselves");
        assertThat(onPages("auditor").get("/recommendations/" + reference).html())
                .doesNotContain("A secret doubt", "A question", "Comment");
        assertThat(state(reference).toString()).doesNotContain("A secret doubt");
        assertThat(onPages("auditor").get("/").html()).doesNotContain(">Comment<");
        assertThat(events(reference, 11).of(reference))
                .extracting(EventLog.Entry::type)
                .noneMatch(type -> type.contains("comment"));
        assertThat(events(reference, 11).of(reference))
                .extracting(entry -> entry.data().toString())
                .noneMatch(data -> data.contains("A secret doubt"));
    }

    @Test
    void a_comment_that_cannot_be_kept_is_refused_and_kept_nowhere() {
        String reference = recommendationAfter(IMPLEMENTED, 0);
        String task = taskOf("official", reference, "assign-owner");

        assertRefused(comment("official", task, "  "), HttpStatus.BAD_REQUEST, "Write a comment.");
        assertRefused(
                comment("official", task, "x".repeat(100_000)), HttpStatus.BAD_REQUEST, "at most 4000 characters");
        assertThat(comment("norfolk", task, "I was here").status().is4xxClientError())
                .isTrue();
        assertThat(as("official").get("/engine-rest/task/{id}/comment", task)).isEmpty();
        as("official").does(reference, "assign-owner", Map.of("owner", "A team"));
        assertRefused(comment("official", task, "Too late"), HttpStatus.NOT_FOUND, "it has ended already");

        assertThat(comments("auditor", reference)).isEmpty();
    }

    @Test
    void comments_and_a_step_at_once_all_have_their_place_in_the_history() throws Exception {
        String reference = recommendationAfter(IMPLEMENTED, 5);
        String first = taskOf("official", reference + "/A1", "deliver-action");
        String second = taskOf("official", reference + "/A2", "deliver-action");
        List<Callable<Reply>> calls = List.of(
                () -> comment("official", second, "one"),
                () -> comment("official2", second, "two"),
                () -> as("official").submit(first, IMPLEMENTED.fill(5).form()));
        int before = history(reference).size();

        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            for (var reply : threads.invokeAll(calls)) {
                assertThat(reply.get().status().is2xxSuccessful())
                        .as(reply.get().toString())
                        .isTrue();
            }
        } finally {
            threads.shutdownNow();
        }

        JsonNode history = history(reference);
        assertThat(history.findValuesAsText("position"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, before + 3)
                        .mapToObj(String::valueOf)
                        .toList());
    }

    @Test
    void a_task_comes_up_again_before_it_falls_due() {
        String reference = recommendationAfter(IMPLEMENTED, 5);

        JsonNode action = as("official").task(reference + "/A1", "deliver-action");
        JsonNode assign = as("official").task(recommendationAfter(IMPLEMENTED, 0), "assign-owner");

        assertThat(action.path("due").asText()).startsWith("2015-02-28");
        assertThat(action.path("followUp").asText()).startsWith("2015-01-29");
        assertThat(assign.path("due").asText()).startsWith("2015-01-27");
        assertThat(assign.path("followUp").asText()).startsWith("2014-12-28");
    }

    private static void assertRefused(Reply reply, HttpStatus status, String message) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body().path("message").asText()).contains(message);
    }

    private Reply comment(String userId, String task, String text) {
        return as(userId).post("/engine-rest/task/{id}/comment/create", Map.of("message", text), task);
    }

    private List<String> said(String userId, String reference) {
        return comments(userId, reference).stream()
                .map(entry -> entry.path("comment").asText())
                .toList();
    }

    private List<JsonNode> comments(String userId, String reference) {
        JsonNode history = as(userId).get("/api/v1/recommendations/{reference}/history", reference);
        return StreamSupport.stream(history.spliterator(), false)
                .filter(entry -> entry.path("step").asText().equals("COMMENT"))
                .toList();
    }
}
