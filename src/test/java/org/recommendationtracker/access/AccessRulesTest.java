package org.recommendationtracker.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Most of these addresses belong to other modules; let through, a request for them ends with 404 here. */
class AccessRulesTest extends AccessTest {

    private static final int LET_THROUGH = 404;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/reports",
                "/reports/SCRP-2014",
                "/reports/SCRP-2014/letter",
                "/reports/SCRP-2014/committee-paper.pdf",
                "/recommendations?status=ISSUED",
                "/recommendations/SCRP-2014-01",
                "/acknowledgements",
                "/events",
                "/api/v1/reports",
                "/api/v1/recommendations/SCRP-2014-01",
                "/api/v1/acknowledgements?about=SCRP-2014-01",
                "/assets/app.css",
                "/robots.txt",
                "/feed.atom",
                "/reports/SCRP-2014/feed.atom",
                "/sitemap.xml",
                "/sitemap-1.xml",
                "/schemas/accepted.json"
            })
    void what_is_published_is_open_to_everybody(String path) {
        assertThat(anybody().get(path).statusCode()).isEqualTo(LET_THROUGH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sign-in", "/actuator/health", "/v3/api-docs", "/asyncapi.json", "/events/ReadEvents.java"})
    void what_one_needs_before_a_sign_in_is_open_to_everybody(String path) {
        assertThat(anybody().get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reports/new",
                "/accounts",
                "/notices",
                "/subscription",
                "/failures",
                "/tasks",
                "/tasks/1",
                "/reports/SCRP-2014/letter/preview",
                "/camunda/app/tasklist/default/"
            })
    void other_pages_lead_to_the_sign_in(String path) {
        assertThat(anybody().get(path).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/anything-else", "/api/v1/anything-else", "/account/anything-else", "/accounts.php"})
    void that_there_is_nothing_is_said_to_everybody(String path) {
        assertThat(anybody().get(path).statusCode()).isEqualTo(404);
        assertThat(signedIn("otto").get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/recommendations/SCRP-2014-01/history",
                "/api/v1/reports/SCRP-2014/history",
                "/api/v1/reports/SCRP-2014/letter/preview",
                "/api/v1/accounts/entries",
                "/api/v1/notices",
                "/api/v1/boards/norfolk/subscription",
                "/api/v1/offices/dfe-children-families/subscription",
                "/api/v1/issuing-bodies/scr-panel/subscription",
                "/actuator/prometheus",
                "/engine-rest/task",
                "/engine-rest/engine",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default"
            })
    void other_rest_calls_need_a_sign_in(String path) {
        assertThat(anybody().get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "otto, /api/v1/recommendations/SCRP-2014-01/history, 404",
        "arthur, /api/v1/accounts/entries, 200",
        "nora, /api/v1/accounts/entries, 403",
        "nora, /api/v1/notices, 404",
        "otto, /actuator/metrics, 403",
    })
    void the_roles_differ_in_what_they_may_read(String userId, String path, int status) {
        assertThat(client(userId).get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "otto, /tasks, 404",
        "nora, /tasks, 404",
        "paula, /tasks/1, 404",
        "otto, /tasks/start/extension, 404",
        "arthur, /tasks, 403",
        "ada, /tasks/1, 403",
    })
    void the_pages_of_tasks_are_for_those_who_have_some(String userId, String path, int status) {
        assertThat(signedIn(userId).get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"paula, 404", "ada, 403", "otto, 403", "nora, 403", "arthur, 403"})
    void the_panel_alone_registers_reports(String userId, int status) {
        assertThat(client(userId).post("/api/v1/reports", "{}").statusCode()).isEqualTo(status);
        assertThat(signedIn(userId).get("/reports/new").statusCode()).isEqualTo(status);
        assertThat(signedIn(userId).get("/reports/new/any/report").statusCode()).isEqualTo(status);
        assertThat(client(userId)
                        .post("/api/v1/reports/SCRP-2014/recommendations", "")
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"ada, 200", "paula, 403", "otto, 403", "nora, 403", "arthur, 403"})
    void administrators_alone_add_issuing_bodies(String userId, int status) {
        assertThat(client(userId)
                        .send("PUT", "/api/v1/issuing-bodies/new-body", "application/json", "{\"name\":\"A new body\"}")
                        .statusCode())
                .isEqualTo(status);
        assertThat(anybody().get("/api/v1/issuing-bodies").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"ada, 404", "paula, 403", "otto, 403", "nora, 403", "arthur, 403"})
    void administrators_alone_see_what_failed(String userId, int status) {
        assertThat(signedIn(userId).get("/failures").statusCode()).isEqualTo(status);
    }

    @Test
    void a_refused_page_answers_browsers_with_a_page() {
        assertThat(signedIn("otto")
                        .with("Accept", "text/html")
                        .get("/camunda/app/cockpit/default/")
                        .headers()
                        .firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }

    @ParameterizedTest
    @CsvSource({
        "otto, /camunda/app/tasklist/default/, 200",
        "nora, /camunda/app/tasklist/default/, 200",
        "arthur, /camunda/app/tasklist/default/, 403",
        "arthur, /camunda/api/engine/engine/default/task, 403",
        "otto, /camunda/app/cockpit/default/, 403",
        "otto, /camunda/app/admin/default/, 403",
        "otto, /camunda/api/cockpit/plugin/base/default/process-definition/statistics-count, 403",
        "ada, /camunda/app/cockpit/default/, 200",
        "ada, /camunda/app/admin/default/, 200",
    })
    void the_engines_web_applications_open_for_those_who_work_in_them(String userId, String path, int status) {
        assertThat(signedIn(userId).get(path).statusCode()).isEqualTo(status);
    }
}
