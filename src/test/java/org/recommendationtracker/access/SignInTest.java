package org.recommendationtracker.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest extends AccessTest {

    @Test
    void the_form_opens_a_session_that_holds_for_rest_and_tasklist_too() {
        Visitor otto = anybody();

        HttpResponse<String> answer = otto.signIn("otto", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
        assertThat(otto.get("/engine-rest/task/count").statusCode()).isEqualTo(200);
        assertThat(otto.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(otto.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(200);
        assertThat(otto.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"otto\"");
    }

    @Test
    void a_name_that_was_pasted_with_signs_that_nobody_sees_is_the_same_name() {
        Visitor otto = anybody();

        HttpResponse<String> answer = otto.signIn("\u00A0otto\u200B", PASSWORD);

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
        assertThat(otto.get("/engine-rest/task/count").statusCode()).isEqualTo(200);
    }

    @Test
    void the_session_gets_a_new_id_at_sign_in() {
        Visitor otto = signedIn("otto");
        String before = otto.cookie("JSESSIONID");

        otto.signIn("otto", PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(otto.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void a_page_that_needs_a_sign_in_opens_after_it() {
        Visitor otto = anybody().with("Accept", "text/html");
        assertThat(otto.get("/camunda/app/tasklist/default/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));

        HttpResponse<String> answer = otto.signIn("otto", PASSWORD);

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/camunda/app/tasklist/default/"));
    }

    @Test
    void who_asks_for_a_page_without_signing_in_takes_no_memory() {
        Visitor anybody = anybody().with("Accept", "text/html");

        anybody.get("/tasks?status=" + "x".repeat(2_000));
        assertThat(anybody.cookie("REDIRECT_URI")).isEmpty();
        anybody.get("/tasks?status=ISSUED");

        assertThat(anybody.cookie("REDIRECT_URI")).isNotEmpty();
        assertThat(anybody.cookie("JSESSIONID")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example/", "http://[", "/%zz", "\u0000"})
    void nobody_is_led_elsewhere_by_a_cookie(String page) {
        String cookie = Base64.getEncoder().encodeToString(page.getBytes(StandardCharsets.UTF_8));
        Visitor otto = anybody();
        otto.keep("REDIRECT_URI", cookie);

        HttpResponse<String> answer = otto.signIn("otto", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("elsewhere"));
    }

    @Test
    void the_twenty_first_session_of_somebody_ends_their_first() {
        Visitor first = signedIn("otto");
        Visitor second = signedIn("otto");
        for (int session = 3; session <= 21; session++) {
            assertThat(first.get("/engine-rest/task/count").statusCode())
                    .as("before session %d", session)
                    .isEqualTo(200);
            signedIn("otto");
        }

        assertThat(first.get("/engine-rest/task/count").statusCode()).isEqualTo(401);
        assertThat(second.get("/engine-rest/task/count").statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_leads_back_to_the_form() {
        HttpResponse<String> answer = anybody().signIn(MISTYPER, "wrong");

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?error"));
    }

    @Test
    void too_many_wrong_passwords_delay_that_name_and_the_form_says_for_how_long() {
        Visitor guesser = anybody();
        for (int time = 0; time < 6; time++) {
            guesser.signIn("gustav", "wrong");
        }

        HttpResponse<String> answer = guesser.signIn("gustav", "wrong");

        String form = answer.headers().firstValue("Location").orElseThrow();
        assertThat(form).matches(".*/sign-in\\?wait=\\d+");
        assertThat(guesser.get(form.substring(form.indexOf("/sign-in"))).body())
                .contains("Error: Sign in", "then enter your password again", "value=\"gustav\"");
        HttpResponse<String> rest = anybody().withBasic("gustav", "wrong").get("/engine-rest/task");
        assertThat(rest.statusCode()).isEqualTo(429);
        assertThat(rest.headers().firstValue("Retry-After")).isPresent();
        assertThat(client("otto").get("/engine-rest/task").statusCode()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session_everywhere() {
        Visitor otto = signedIn("otto");
        otto.get("/camunda/app/tasklist/default/");

        otto.signOut();

        assertThat(otto.get("/engine-rest/task/count").statusCode()).isEqualTo(401);
        assertThat(otto.get("/camunda/api/admin/auth/user/default").statusCode())
                .isEqualTo(401);
        assertThat(otto.get("/tasks").statusCode()).isEqualTo(302);
    }

    @Test
    void signing_out_in_tasklist_ends_the_session_everywhere() {
        Visitor otto = signedIn("otto");
        otto.get("/camunda/app/tasklist/default/");
        otto.with("X-XSRF-TOKEN", otto.cookie("XSRF-TOKEN"));

        HttpResponse<String> answer = otto.post("/camunda/api/admin/auth/user/default/logout", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(otto.get("/engine-rest/task/count").statusCode()).isEqualTo(401);
        assertThat(otto.get("/tasks").statusCode()).isEqualTo(302);
    }

    @Test
    void who_signs_in_again_as_somebody_else_is_somebody_else_in_tasklist_too() {
        Visitor visitor = signedIn("otto");
        visitor.get("/camunda/app/tasklist/default/");

        visitor.signIn("paula", PASSWORD);
        visitor.get("/camunda/app/tasklist/default/");

        assertThat(visitor.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"paula\"");
    }

    @Test
    void basic_credentials_let_rest_clients_in_without_a_session() {
        Visitor otto = client("otto");

        assertThat(otto.get("/engine-rest/task/count").statusCode()).isEqualTo(200);
        assertThat(otto.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    void wrong_basic_credentials_are_refused_with_problem_details() {
        for (String path : new String[] {"/engine-rest/task", "/api/v1/audit/status"}) {
            HttpResponse<String> answer = anybody().withBasic(MISTYPER, "wrong").get(path);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
            assertThat(answer.body()).contains("\"status\":401", "Wrong user name or password");
        }
    }

    @Test
    void a_browser_is_not_asked_for_basic_credentials() {
        HttpResponse<String> answer = anybody().with("Sec-Fetch-Mode", "cors").get("/engine-rest/task");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void the_web_applications_do_not_take_basic_credentials() {
        assertThat(client("otto").get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_engines_own_sign_in_set_up_and_welcome_are_closed_even_for_administrators() {
        Visitor ada = signedIn("ada");
        ada.get("/camunda/app/tasklist/default/");
        ada.with("X-XSRF-TOKEN", ada.cookie("XSRF-TOKEN"));

        assertThat(ada.send(
                                "POST",
                                "/camunda/api/admin/auth/user/default/login/tasklist",
                                "application/x-www-form-urlencoded",
                                "username=paula&password=correct+horse")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ada.post("/camunda/api/admin/setup/default/user/create", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ada.get("/camunda/app/welcome/default/").statusCode()).isEqualTo(403);
    }
}
