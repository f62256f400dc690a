package org.recommendationtracker.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class CsrfTest extends AccessTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void a_page_form_needs_the_token() {
        Visitor otto = signedIn("otto");

        assertThat(otto.send("POST", "/sign-out", FORM, "x=y").statusCode()).isEqualTo(403);
        assertThat(otto.get("/engine-rest/task/count").statusCode()).isEqualTo(200);
    }

    @Test
    void an_old_tab_learns_that_nobody_is_signed_in() {
        assertThat(anybody().send("POST", "/account/password", FORM, "x=y").statusCode())
                .isEqualTo(401);
        assertThat(anybody().send("POST", "/tasks/1", FORM, "x=y").statusCode()).isEqualTo(401);
        assertThat(anybody().send("POST", "/sign-in", FORM, "x=y").statusCode()).isEqualTo(403);
        assertThat(anybody().send("POST", "/set-password/x", FORM, "x=y").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_rest_call_in_a_session_needs_the_token() {
        String task = newTask();
        Visitor otto = signedIn("otto");
        String claim = "/engine-rest/task/" + task + "/claim";

        assertThat(otto.post(claim, "{\"userId\":\"otto\"}").statusCode()).isEqualTo(403);
        assertThat(otto.post("/api/v1/reports", "{}").body()).contains("CSRF token");

        otto.with("X-CSRF-TOKEN", otto.csrf());
        assertThat(otto.post(claim, "{\"userId\":\"otto\"}").statusCode()).isEqualTo(204);
    }

    @Test
    void a_rest_call_with_its_own_credentials_needs_none() {
        String claim = "/engine-rest/task/" + newTask() + "/claim";

        assertThat(client("otto").post(claim, "{\"userId\":\"otto\"}").statusCode())
                .isEqualTo(204);
    }

    @Test
    void credentials_that_a_browser_adds_for_another_site_do_not_replace_the_token() {
        String claim = "/engine-rest/task/" + newTask() + "/claim";

        assertThat(client("otto")
                        .with("Origin", "https://elsewhere.example")
                        .post(claim, "{\"userId\":\"otto\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void without_any_credentials_the_answer_asks_for_a_sign_in() {
        assertThat(anybody().post("/api/v1/reports", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void the_web_applications_need_their_own_token() {
        String claim = "/camunda/api/engine/engine/default/task/" + newTask() + "/claim";
        Visitor forgetful = signedIn("otto");
        forgetful.get("/camunda/app/tasklist/default/");
        Visitor otto = signedIn("otto");
        otto.get("/camunda/app/tasklist/default/");

        assertThat(forgetful.post(claim, "{\"userId\":\"otto\"}").statusCode()).isEqualTo(403);

        otto.with("X-XSRF-TOKEN", otto.cookie("XSRF-TOKEN"));
        assertThat(otto.post(claim, "{\"userId\":\"otto\"}").statusCode()).isEqualTo(204);
    }

    @Test
    void a_tab_of_an_earlier_session_signs_nobody_out() {
        String claim = "/camunda/api/engine/engine/default/task/" + newTask() + "/claim";
        Visitor otto = signedIn("otto");
        otto.get("/camunda/app/tasklist/default/");
        String old = otto.cookie("XSRF-TOKEN");
        otto.signOut();
        otto.signIn("otto", PASSWORD);

        for (String token : new String[] {old, "", "guessed"}) {
            HttpResponse<String> refused = otto.with("X-XSRF-TOKEN", token).post(claim, "{\"userId\":\"otto\"}");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("reload it");
        }

        assertThat(otto.get("/tasks").statusCode())
                .as("no page here, and no sign-in")
                .isEqualTo(404);
    }

    @Test
    void pages_for_everybody_set_no_cookie() {
        Visitor anybody = anybody();

        anybody.get("/reports");

        assertThat(anybody.cookie("CSRF-TOKEN")).isEmpty();
        assertThat(anybody.cookie("JSESSIONID")).isEmpty();
    }
}
