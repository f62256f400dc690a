package org.recommendationtracker.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.recommendationtracker.People.CHILDREN;
import static org.recommendationtracker.People.SCR_PANEL;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.acceptance.AcceptanceTest;
import org.recommendationtracker.acceptance.Move;
import org.recommendationtracker.acceptance.Routes;
import org.recommendationtracker.acceptance.Visitor;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.springframework.http.HttpStatus;

/** What another office, another panel or an administrator would like to do to the children's office, or read of it. */
class AnothersWorkTest extends AcceptanceTest {

    private static final String EMBARGO = "2099-01-01T09:00:00Z";

    @ParameterizedTest
    @ValueSource(strings = {"panel2", "official", "minister", "norfolk", "auditor", "admin"})
    void nobody_but_the_panel_of_the_body_registers_its_report(String stranger) {
        Map<String, Object> report = report("STOLEN-2014", 1);

        assertThat(as(stranger).post("/api/v1/reports", report).status()).isEqualTo(HttpStatus.FORBIDDEN);

        assertThat(as("auditor").ask("/api/v1/reports/STOLEN-2014").status()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void another_panel_adds_nothing_to_a_report() {
        String report = publishReport(1);

        Reply reply = as("panel2")
                .postCsv(
                        "/api/v1/reports/" + report + "/recommendations",
                        "number,text,themes,boards,priority\n7,More.,,all,\n");

        assertThat(reply.status()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(as("auditor")
                        .ask("/api/v1/recommendations/" + report + "-07")
                        .status())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_report_under_embargo_is_for_its_panel_and_for_auditors() {
        Map<String, Object> report = report("SECRET-2014", 1);
        report.put("title", "The secret title");
        report.put("embargoedUntil", EMBARGO);
        assertThat(as("panel").post("/api/v1/reports", report).status()).isEqualTo(HttpStatus.CREATED);

        for (String reader : List.of("panel", "auditor")) {
            assertThat(as(reader).ask("/api/v1/reports/SECRET-2014").status())
                    .as(reader)
                    .isEqualTo(HttpStatus.OK);
            assertThat(as(reader).ask("/api/v1/reports/SECRET-2014/history").status())
                    .as(reader)
                    .isEqualTo(HttpStatus.OK);
            assertThat(onPages(reader).get("/reports").html()).as(reader).contains("The secret title");
        }
        for (String stranger : List.of("panel2", "official", "minister", "norfolk", "admin")) {
            assertThat(as(stranger).ask("/api/v1/reports/SECRET-2014").status())
                    .as(stranger)
                    .isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(as(stranger).ask("/api/v1/reports/SECRET-2014/history").status())
                    .as(stranger)
                    .isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(onPages(stranger).get("/reports").html()).as(stranger).doesNotContain("The secret title");
            assertThat(onPages(stranger).get("/reports/SECRET-2014").status())
                    .as(stranger)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_file_is_uploaded_by_the_office_and_read_by_nobody_else_until_it_is_submitted() {
        String reference = recommendationAfter(Routes.IMPLEMENTED, 5);
        String address = "/api/v1/recommendations/" + reference + "/evidence";
        for (String stranger : List.of("official3", "minister", "panel", "norfolk", "auditor", "admin")) {
            assertThat(as(stranger)
                            .upload(address, "a.txt", "It is done.".getBytes(UTF_8))
                            .status())
                    .as(stranger)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(as("official")
                        .upload(address, "a.txt", "It is done.".getBytes(UTF_8))
                        .status())
                .isEqualTo(HttpStatus.CREATED);

        for (String reader : List.of("official", "official2", "auditor")) {
            assertThat(as(reader).fetch(address + "/1").getStatusCode())
                    .as(reader)
                    .isEqualTo(HttpStatus.OK);
        }
        for (String stranger : List.of("official3", "minister2", "panel", "panel2", "norfolk", "admin")) {
            assertThat(as(stranger).get(address).size()).as(stranger).isZero();
            assertThat(as(stranger).fetch(address + "/1").getStatusCode())
                    .as(stranger)
                    .isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(onPages(stranger)
                            .get("/recommendations/" + reference + "/evidence/1")
                            .status())
                    .as(stranger)
                    .isEqualTo(404);
        }
        as("official")
                .does(
                        reference,
                        "submit-evidence",
                        Map.of(
                                "file",
                                "F1",
                                "publishedOn",
                                "2014-07-31",
                                "shows",
                                "That it is done.",
                                "addAnother",
                                false));
        assertThat(as("norfolk").fetch(address + "/1").getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void what_is_remarked_while_a_response_is_drafted_is_for_the_office_and_for_auditors() {
        String reference = recommendationAfter(Routes.IMPLEMENTED, 1);
        String task =
                as("official").task(reference, "draft-response").path("id").asText();
        as("official").post("/engine-rest/task/{id}/comment/create", Map.of("message", "Between us"), task);

        for (String reader : List.of("official", "minister", "auditor")) {
            assertThat(as(reader)
                            .get("/api/v1/recommendations/{reference}/history", reference)
                            .toString())
                    .as(reader)
                    .contains("Between us");
        }
        for (String stranger : List.of("official3", "minister2", "panel", "panel2", "norfolk", "admin")) {
            assertThat(as(stranger)
                            .get("/api/v1/recommendations/{reference}/history", reference)
                            .toString())
                    .as(stranger)
                    .doesNotContain("Between us");
        }
    }

    @Test
    void nobody_signs_off_their_own_draft() {
        String reference = recommendationAfter(Routes.IMPLEMENTED, 1);
        Visitor both = newUser(
                "drafts-and-signs",
                new Membership(Role.OFFICIALS, CHILDREN),
                new Membership(Role.PRIVATE_OFFICE, CHILDREN));
        both.does(
                reference,
                "draft-response",
                ((Move.Fill) Routes.IMPLEMENTED.moves().get(1)).form());
        String task = openTasks(reference, "sign-off-response").get(0);

        Reply own = both.submit(task, Map.of("outcome", "SIGNED_OFF"));

        assertThat(own.status()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(own.body().path("message").asText()).contains("You drafted this response");
        assertThat(onPages("drafts-and-signs").get("/tasks/" + task).status()).isEqualTo(404);
        assertThat(onPages("drafts-and-signs").get("/tasks").html()).doesNotContain("/tasks/" + task);
        assertThat(onPages("minister").get("/tasks/" + task).status()).isEqualTo(200);
        as("minister").does(reference, "sign-off-response", Map.of("outcome", "SIGNED_OFF"));
    }

    @Test
    void nobody_grants_what_they_asked_for() {
        String reference = recommendationAfter(Routes.IMPLEMENTED, 3);
        Visitor both = newUser(
                "asks-and-grants",
                new Membership(Role.OFFICIALS, CHILDREN),
                new Membership(Role.PRIVATE_OFFICE, CHILDREN));
        both.starts("extension", reference, Map.of("newDate", "2016-07-31", "reasons", "It takes longer."));
        String task = openTasks(reference + "/X1", "decide-extension").get(0);

        Reply own = both.submit(task, Map.of("outcome", "GRANTED"));

        assertThat(own.status()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(own.body().path("message").asText()).contains("You requested this extension");
        as("minister").does(reference + "/X1", "decide-extension", Map.of("outcome", "GRANTED"));
    }

    @Test
    void nobody_consents_to_the_closure_that_they_proposed() {
        String reference = recommendationAfter(Routes.IMPLEMENTED, 3);
        Visitor both = newUser(
                "proposes-and-consents",
                new Membership(Role.OFFICIALS, CHILDREN),
                new Membership(Role.PANEL, SCR_PANEL));
        both.starts("withdrawal", reference, Map.of("ground", "NO_LONGER_APPLICABLE", "reasons", "Abolished."));
        String task = openTasks(reference + "/W1", "consent-to-withdrawal").get(0);

        Reply own = both.submit(task, Map.of("outcome", "CONSENTED"));

        assertThat(own.status()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(own.body().path("message").asText()).contains("You proposed this withdrawal");
        as("panel").does(reference + "/W1", "consent-to-withdrawal", Map.of("outcome", "CONSENTED"));
    }

    @Test
    void a_part_is_the_offices_that_answers_it() {
        String whole = publishReport(1) + "-01";
        as("official").starts("split", whole, Map.of("parts", "a | dfe-children-families\nb | mhclg-building-safety"));

        assertThat(as("official").task(whole + ".2", "assign-owner").isMissingNode())
                .isTrue();
        assertThat(as("official3").task(whole + ".1", "assign-owner").isMissingNode())
                .isTrue();
        as("official3").does(whole + ".2", "assign-owner", Map.of("owner", "Building safety team"));
        as("official").does(whole + ".1", "assign-owner", Map.of("owner", "Child protection policy team"));
    }
}
