package org.recommendationtracker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.DatabaseChange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How passwords are kept, chosen and changed, and what becomes of the sessions. */
class PasswordsTest extends AccessTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String NEW = "violet harbour ninety";

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcTemplate rows;

    private void newUser(String userId, String... groups) {
        User user = identity.newUser(userId);
        user.setPassword(PASSWORD);
        ((IdentityServiceImpl) identity).saveUser(user, true);
        for (String group : groups) {
            identity.createMembership(userId, group);
        }
    }

    private String stored(String userId) {
        return database.sql("select pwd_ from ACT_ID_USER where id_ = ?")
                .param(userId)
                .query(String.class)
                .single();
    }

    private static boolean isSignedIn(Visitor visitor) {
        return visitor.get("/notices").statusCode() == 404;
    }

    @Test
    void passwords_are_kept_as_bcrypt() {
        newUser("hash");

        assertThat(stored("hash")).startsWith("{bcrypt-sha256}$2a$");
    }

    @Test
    void one_that_was_kept_in_an_older_way_is_kept_anew_at_the_next_sign_in() {
        newUser("old", "lscb.norfolk");
        DatabaseChange.commit(
                rows,
                "update ACT_ID_USER set pwd_ = ?, salt_ = 'salt' where id_ = 'old'",
                "{SHA-512}" + new Sha512HashDigest().encrypt(PASSWORD + "salt"));
        assertThat(stored("old")).startsWith("{SHA-512}");

        assertThat(client("old").get("/notices").statusCode()).isEqualTo(302);
        assertThat(client("old").get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(stored("old")).startsWith("{bcrypt-sha256}");
        assertThat(client("old").get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(new Visitor(port)
                        .withBasic("old", "wrong")
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                    Give the user a password.",
        "' ',                   Enter a password.",
        "short,                 The password must have at least 12 characters.",
        "password1234,          Choose a password that is harder to guess",
        "qwertyuiopas,          Choose a password that is harder to guess",
        "aaaaaaaaaaaaaaaa,      Choose a password that is harder to guess",
        "catherine.long,        Choose a password that is harder to guess",
    })
    void an_administrator_cannot_add_a_user_with_a_password_that_is_easy_to_guess(String password, String reason) {
        String body = """
                {"profile": {"id": "catherine.long", "firstName": "C", "lastName": "L"}%s}""".formatted(
                        password.isEmpty() ? "" : ", \"credentials\": {\"password\": \"%s\"}".formatted(password));

        var answer = client("ada").post("/engine-rest/user/create", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(reason);
        assertThat(identity.createUserQuery().userId("catherine.long").count()).isZero();
    }

    @Test
    void nor_can_anybody_else_inside() {
        User user = identity.newUser("inside");
        user.setPassword("short");

        assertThatThrownBy(() -> identity.saveUser(user))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("at least 12 characters");
    }

    @Test
    void whoever_is_added_by_an_administrator_chooses_a_password_before_anything_else() {
        assertThat(client("ada")
                        .post("/engine-rest/user/create", """
                        {"profile": {"id": "nina", "firstName": "N", "lastName": "N"},
                         "credentials": {"password": "%s"}}""".formatted("orange ladder seventy"))
                        .statusCode())
                .isEqualTo(204);
        Visitor nina = new Visitor(port);
        nina.signIn("nina", "orange ladder seventy");

        assertThat(nina.get("/notices").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/account"));
        Visitor rest = new Visitor(port).withBasic("nina", "orange ladder seventy");
        assertThat(rest.get("/engine-rest/task").body()).contains("Choose a password of your own first");
        assertThat(rest.send("PUT", "/api/v1/account/password", "application/json", """
                        {"present": "orange ladder seventy", "password": "%s"}""".formatted(NEW))
                        .statusCode())
                .isEqualTo(204);

        assertThat(rest.get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(new Visitor(port)
                        .withBasic("nina", NEW)
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(200);
        assertThat(isSignedIn(nina)).isFalse();
    }

    @Test
    void one_changes_ones_own_password_on_a_page_and_all_sessions_end() {
        newUser("wanda", "lscb.norfolk");
        Visitor here = signedIn("wanda");
        Visitor elsewhere = signedIn("wanda");
        assertThat(isSignedIn(elsewhere)).isTrue();

        assertThat(change(here, "wrong", NEW).body()).contains("This is not your present password");
        assertThat(change(here, PASSWORD, "short").body()).contains("at least 12 characters");
        assertThat(isSignedIn(elsewhere)).isTrue();
        assertThat(change(here, PASSWORD, NEW).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?changed"));

        assertThat(isSignedIn(here)).isFalse();
        assertThat(isSignedIn(elsewhere)).isFalse();
        assertThat(new Visitor(port)
                        .withBasic("wanda", NEW)
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> change(Visitor visitor, String present, String password) {
        return visitor.send(
                "POST",
                "/account/password",
                FORM,
                "present=%s&password=%s&_csrf=%s"
                        .formatted(
                                present.replace(' ', '+'),
                                password.replace(' ', '+'),
                                visitor.csrf().replace("=", "%3D")));
    }

    @Test
    void a_session_ends_when_its_user_loses_a_group_or_is_removed() {
        newUser("lost", "lscb.norfolk", "auditors");
        newUser("gone", "lscb.norfolk");
        Visitor lost = signedIn("lost");
        Visitor gone = signedIn("gone");

        assertThat(client("ada")
                        .send("DELETE", "/engine-rest/group/auditors/members/lost", "application/json", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(client("ada")
                        .send("DELETE", "/engine-rest/user/gone", "application/json", "")
                        .statusCode())
                .isEqualTo(204);

        assertThat(isSignedIn(lost)).isFalse();
        assertThat(isSignedIn(gone)).isFalse();
    }

    @Test
    void no_administrator_sets_anybodys_password() {
        assertThat(client("ada")
                        .send("PUT", "/engine-rest/user/otto/credentials", "application/json", """
                        {"password": "%s", "authenticatedUserPassword": "%s"}""".formatted(
                                        NEW, PASSWORD))
                        .statusCode())
                .isEqualTo(403);
        assertThat(client("otto").get("/engine-rest/task").statusCode()).isEqualTo(200);
    }

    @Test
    void a_link_sets_a_password_once_and_everybody_sees_who_made_it() {
        newUser("forgetful", "lscb.norfolk");
        Visitor before = signedIn("forgetful");
        String link = link("forgetful");

        assertThat(before.get("/account").body()).contains("Link for a new password made", "by ada");
        assertThat(new Visitor(port).get(link).body()).contains("Set a new password", "forgetful");
        assertThat(use(link, "short").body()).contains("at least 12 characters");
        assertThat(use(link, NEW).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?changed"));

        assertThat(isSignedIn(before)).isFalse();
        assertThat(use(link, "yellow mountain forty").body()).contains("This link does not work any more");
        assertThat(new Visitor(port)
                        .withBasic("forgetful", NEW)
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(200);
        assertThat(client("arthur")
                        .get("/api/v1/accounts/entries?userId=forgetful")
                        .body())
                .contains("LINK_MADE", "ada", "PASSWORD_SET");
    }

    @Test
    void a_newer_link_takes_the_place_of_an_older_one() {
        newUser("twice", "lscb.norfolk");
        String older = link("twice");
        String newer = link("twice");

        assertThat(new Visitor(port).get(older).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(newer).statusCode()).isEqualTo(200);
        assertThat(database.sql("select count(*) from password_link where hash = ?")
                        .param(newer.substring(newer.lastIndexOf('/') + 1))
                        .query(Integer.class)
                        .single())
                .as("the link itself is not kept")
                .isZero();
    }

    private String link(String userId) {
        String body = client("ada")
                .post("/api/v1/accounts/%s/password-link".formatted(userId), "")
                .body();
        Matcher link = Pattern.compile("\"http://127.0.0.1:" + port + "(/set-password/[A-Za-z0-9_-]{43})\"")
                .matcher(body);
        assertThat(link.find()).as(body).isTrue();
        return Objects.requireNonNull(link.group(1));
    }

    private HttpResponse<String> use(String link, String password) {
        Visitor visitor = new Visitor(port);
        return visitor.send(
                "POST",
                link,
                FORM,
                "password=%s&_csrf=%s"
                        .formatted(password.replace(' ', '+'), visitor.csrf().replace("=", "%3D")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"otto", "nora", "paula", "arthur"})
    void administrators_alone_make_links(String userId) {
        assertThat(client(userId)
                        .post("/api/v1/accounts/otto/password-link", "")
                        .statusCode())
                .isEqualTo(403);
        Visitor visitor = signedIn(userId);
        assertThat(visitor.send(
                                "POST",
                                "/accounts/password-links",
                                FORM,
                                "userId=otto&_csrf=" + visitor.csrf().replace("=", "%3D"))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"ada, 200", "arthur, 200", "otto, 403", "nora, 403", "paula, 403"})
    void auditors_and_administrators_see_what_was_done_to_accounts(String userId, int status) {
        assertThat(client(userId).get("/api/v1/accounts/entries").statusCode()).isEqualTo(status);
        assertThat(signedIn(userId).get("/accounts").statusCode()).isEqualTo(status);
    }
}
