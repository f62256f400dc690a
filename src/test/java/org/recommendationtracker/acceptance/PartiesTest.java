package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** Offices, issuing bodies, boards and teams as administrators change them, and what follows for people's work. */
class PartiesTest extends AcceptanceTest {

    @Test
    void a_new_office_can_be_addressed_and_its_officials_find_their_work() {
        put("offices/home-office", Map.of("name", "Home Office: Minister for Safeguarding"));
        Visitor official = newUser("home-official", new Membership(Role.OFFICIALS, "home-office"));

        String reference = addressedTo("home-office");

        assertThat(official.task(reference, "assign-owner").isEmpty()).isFalse();
        assertThat(as("official").task(reference, "assign-owner").isEmpty()).isTrue();
        assertThat(state(reference).path("office").asText()).isEqualTo("home-office");
    }

    @Test
    void a_renamed_office_keeps_its_former_name_and_its_recommendations() {
        put("offices/renamed", Map.of("name", "Ministry of Before", "otherNames", List.of("MoB")));
        String reference = addressedTo("renamed");

        put("offices/renamed", Map.of("name", "Ministry of After", "otherNames", List.of("MoB")));

        JsonNode office = as("auditor").get("/api/v1/offices/renamed");
        assertThat(office.path("name").asText()).isEqualTo("Ministry of After");
        assertThat(office.path("otherNames").toString())
                .contains("{\"name\":\"MoB\"}", "{\"name\":\"Ministry of Before\",\"until\":\"2014-07-31\"}");
        assertThat(onPages("auditor").get("/recommendations/" + reference).html())
                .contains("Ministry of After");
        assertThat(onPages("auditor").get("/parties/offices/renamed").html())
                .contains(
                        "Ministry of Before, until 31 July 2014",
                        "“Ministry of Before” → “Ministry of After”",
                        "admin");
    }

    @Test
    void members_of_the_successor_do_the_work_of_what_was_merged_into_it() {
        put("offices/smaller", Map.of("name", "The smaller office"));
        put("offices/larger", Map.of("name", "The larger office"));
        String reference = addressedTo("smaller");
        Visitor before = newUser("larger-before", new Membership(Role.OFFICIALS, "larger"));
        assertThat(before.task(reference, "assign-owner").isEmpty()).isTrue();

        put("offices/smaller", Map.of("name", "The smaller office", "validTo", "2014-07-30", "successor", "larger"));

        Visitor official = newUser("larger-official", new Membership(Role.OFFICIALS, "larger"));
        official.does(reference, "assign-owner", Map.of("owner", "Safeguarding team"));
        assertThat(state(reference).path("owner").asText()).isEqualTo("Safeguarding team");
        assertThat(state(reference).path("office").asText()).isEqualTo("smaller");
    }

    @Test
    void nothing_new_is_addressed_to_an_office_that_has_ended() {
        put("offices/ended", Map.of("name", "The office that was", "validTo", "2014-07-30"));

        Reply reply = report("ended");

        assertThat(reply.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(reply.body().toString())
                .contains("addressedTo", "The office The office that was ended on 2014-07-30: give another.");
    }

    @Test
    void a_panel_of_a_new_issuing_body_registers_its_report() {
        put("issuing-bodies/new-inquiry", Map.of("name", "The new inquiry", "otherNames", List.of("TNI")));
        Visitor panel = newUser("inquiry-panel", new Membership(Role.PANEL, "new-inquiry"));
        Map<String, Object> report = report("TNI-2014", 1);
        report.put("issuingBody", "tni");

        Reply reply = panel.post("/api/v1/reports", report);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.CREATED);
    }

    static Stream<Arguments> wrongParties() {
        return Stream.of(
                Arguments.of("offices/Not-A-Code", Map.of("name", "X office"), "small letters, digits and hyphens"),
                Arguments.of("offices/new", Map.of("name", "X office"), "another code"),
                Arguments.of("offices/" + "x".repeat(41), Map.of("name", "X office"), "at most 40 characters"),
                Arguments.of("offices/norfolk", Map.of("name", "X office"), "Norfolk has this code"),
                Arguments.of("boards/x", Map.of("name", " "), "Give the name"),
                Arguments.of("boards/x", Map.of("name", "x".repeat(201)), "at most 200 characters"),
                Arguments.of("boards/x", Map.of("name", "X\nboard"), "cannot be seen"),
                Arguments.of("boards/x", Map.of("name", "NORFOLK LSCB"), "one name is of one board only"),
                Arguments.of(
                        "boards/x",
                        Map.of("name", "X", "otherNames", List.of("Norfolk")),
                        "one name is of one board only"),
                Arguments.of("offices/x", Map.of("name", "X", "email", "nobody at home"), "office@example.gov.uk"),
                Arguments.of("offices/x", Map.of("name", "X", "office", "cabinet-office"), "Only a team"),
                Arguments.of("teams/x", Map.of("name", "X"), "which office the team belongs to"),
                Arguments.of("teams/x", Map.of("name", "X", "office", "nowhere"), "no office with the code nowhere"),
                Arguments.of("offices/x", Map.of("name", "X", "successor", "cabinet-office"), "Give the last day"),
                Arguments.of(
                        "offices/x",
                        Map.of("name", "X", "validTo", "2014-01-01", "successor", "nowhere"),
                        "no office with the code nowhere"),
                Arguments.of(
                        "offices/cabinet-office",
                        Map.of("name", "X", "validTo", "2014-01-01", "successor", "cabinet-office"),
                        "choose another"),
                Arguments.of(
                        "offices/x",
                        Map.of("name", "X", "validFrom", "2014-01-02", "validTo", "2014-01-01"),
                        "before the first"));
    }

    @ParameterizedTest
    @MethodSource("wrongParties")
    void a_wrong_party_is_refused_with_what_to_put_right(String path, Map<String, Object> content, String message) {
        Reply reply = as("admin").send(HttpMethod.PUT, content, "/api/v1/" + path);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(reply.body().path("detail").asText()).contains(message);
    }

    @Test
    void parties_are_not_merged_in_a_circle() {
        put("offices/first", Map.of("name", "The first of two"));
        put("offices/second", Map.of("name", "The second of two"));
        put("offices/first", Map.of("name", "The first of two", "validTo", "2014-07-30", "successor", "second"));

        Reply reply = as("admin")
                .send(
                        HttpMethod.PUT,
                        Map.of("name", "The second of two", "validTo", "2014-07-30", "successor", "first"),
                        "/api/v1/offices/second");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void a_change_that_another_has_made_meanwhile_is_not_overwritten() {
        long version = put("boards/versioned", Map.of("name", "Versioned"))
                .path("version")
                .asLong();
        put("boards/versioned", Map.of("name", "Versioned", "region", "London", "version", version));

        Reply reply = as("admin")
                .send(HttpMethod.PUT, Map.of("name", "Other", "version", version), "/api/v1/boards/versioned");

        assertThat(reply.status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(as("admin").get("/api/v1/boards/versioned").path("region").asText())
                .isEqualTo("London");
    }

    @Test
    void nobody_but_administrators_changes_parties_and_the_public_sees_no_address() {
        put("offices/with-address", Map.of("name", "The office with an address", "email", "office@example.gov.uk"));

        for (String user : List.of("panel", "official", "minister", "norfolk", "auditor")) {
            Reply reply = as(user).send(HttpMethod.PUT, Map.of("name", "Mine"), "/api/v1/offices/with-address");
            assertThat(reply.status()).as(user).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(as(user).postCsv("/api/v1/parties", "kind,code\n").status())
                    .as(user)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(as("official").get("/api/v1/offices/with-address").has("email"))
                .isFalse();
        assertThat(as("auditor")
                        .get("/api/v1/offices/with-address")
                        .path("email")
                        .asText())
                .isEqualTo("office@example.gov.uk");
        assertThat(onPages("official").get("/parties/offices/with-address").html())
                .contains("The office with an address")
                .doesNotContain("office@example.gov.uk", "Change, end or merge");
    }

    @Test
    void a_file_that_was_taken_out_is_taken_in_again_and_changes_nothing() {
        String before = csv();

        Reply reply = as("admin").postCsv("/api/v1/parties", before);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.OK);
        assertThat(reply.body().path("parties").asInt()).isGreaterThan(150);
        assertThat(csv()).isEqualTo(before);
    }

    @Test
    void a_file_adds_and_changes_all_or_none_and_names_each_wrong_line() {
        String header = csv().lines().findFirst().orElseThrow() + "\r\n";
        Reply refused = as("admin")
                .postCsv(
                        "/api/v1/parties",
                        header
                                + "offices,from-file,The office from a file,FromFile; TOFF,,,,,,,\r\n"
                                + "office,x,X,,,,,,,,\r\n"
                                + "teams,team-from-file,The team,,,,nowhere,,2014-02-31,,\r\n"
                                + "boards,y,Norfolk,,,,,,,,\r\n");

        assertThat(refused.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.body().path("errors").toString())
                .contains(
                        "line 3", "Write one of these as kind", "line 4", "2014-02-31", "nowhere", "line 5", "Norfolk")
                .doesNotContain("line 2");
        assertThat(as("admin").ask("/api/v1/offices/from-file").status()).isEqualTo(HttpStatus.NOT_FOUND);

        Reply taken = as("admin")
                .postCsv(
                        "/api/v1/parties",
                        header
                                + "offices,from-file,The office from a file,FromFile; TOFF,,,,,,,\r\n"
                                + "teams,team-from-file,The team,,,,from-file,,2014-02-28,,\r\n");

        assertThat(taken.status()).as(taken.toString()).isEqualTo(HttpStatus.OK);
        assertThat(as("admin")
                        .get("/api/v1/offices/from-file")
                        .path("otherNames")
                        .findValuesAsText("name"))
                .containsExactly("FromFile", "TOFF");
        assertThat(as("admin")
                        .get("/api/v1/teams/team-from-file")
                        .path("office")
                        .asText())
                .isEqualTo("from-file");
    }

    private String csv() {
        return new String(
                Objects.requireNonNull(as("admin").fetch("/api/v1/parties.csv").getBody()), StandardCharsets.UTF_8);
    }

    private JsonNode put(String path, Map<String, Object> content) {
        Reply reply = as("admin").send(HttpMethod.PUT, content, "/api/v1/" + path);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.OK);
        return reply.body();
    }

    private String addressedTo(String office) {
        Reply reply = report(office);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.CREATED);
        return reply.body().path("reference").asText() + "-01";
    }

    private Reply report(String office) {
        Map<String, Object> report = new HashMap<>(report("P-" + office.toUpperCase(Locale.ROOT), 1));
        report.put("addressedTo", office);
        return as("panel").post("/api/v1/reports", report);
    }
}
