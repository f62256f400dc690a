package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.DatabaseChange;
import org.recommendationtracker.acceptance.PageVisitor.Page;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bodies that no list knows are proposed by those who bring a history in, and decided by administrators. */
class PartyProposalsTest extends AcceptanceTest {

    private static final String PROPOSALS = "/api/v1/party-proposals";

    @Autowired
    private JdbcTemplate database;

    @Test
    void the_bodies_of_a_table_are_proposed_and_once_they_are_known_the_table_goes_on() {
        PageVisitor panel = onPages("panel");
        Page refused = panel.upload("/histories/table", head("PROPOSED-TABLE"), "table", """
                Number,Responder,Recommendation
                1,Ministry of Lighthouses,That the lamps are lit.
                2,Dept for Childrn,That it is read.
                3,Ministry of Typos,That it is spelt.
                4,ministry of lighthouses,That the lamps are seen.
                """);
        assertThat(refused.html()).contains("The table names 3 bodies that are not on our lists.");
        Page asked = panel.get(refused.address().replace("/lines", "/parties"));
        assertThat(asked.html()).contains("Ministry of Lighthouses (office)", "value=\"ministry-lighthouses\"");

        Map<String, String> lines = new HashMap<>();
        put(lines, 0, "Ministry of Lighthouses", "Ministry of Lighthouses and Buoys", "lighthouses");
        put(lines, 1, "Dept for Childrn", "Dept for Childrn", "dept-childrn");
        put(lines, 2, "Ministry of Typos", "Ministry of Typos", "lighthouses");
        Page wrong = panel.post(asked.address(), lines);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.html()).contains("href=\"#code-2\"", "The code lighthouses is taken or proposed already");
        put(lines, 2, "Ministry of Typos", "Ministry of Typos", "typos");
        Page proposed = panel.post(asked.address(), lines);
        assertThat(proposed.address()).isEqualTo(refused.address());
        assertThat(proposed.html()).contains("Waits for an administrator").doesNotContain("not on our lists.");
        assertThat(as("panel").get("/api/v1/offices").findValuesAsText("code")).doesNotContain("lighthouses");

        PageVisitor admin = onPages("admin");
        assertThat(admin.get("/parties/offices").html()).contains("Proposed parties");
        assertThat(admin.get("/parties/proposals").html()).contains("Ministry of Typos", "PROPOSED-TABLE");
        admin.post(address("Ministry of Lighthouses") + "/addition", Map.of("code", "lights", "name", "Lights Office"));
        admin.post(address("Dept for Childrn") + "/alias", Map.of("party", "dfe-children-families"));
        assertThat(admin.post(address("Ministry of Typos") + "/refusal", Map.of())
                        .html())
                .contains("Say why it is refused");
        admin.post(address("Ministry of Typos") + "/refusal", Map.of("reason", "It is the Lights Office."));

        assertThat(admin.get("/parties/offices/lights").html())
                .contains(
                        "Ministry of Lighthouses",
                        "Proposed by panel for report PROPOSED-TABLE, confirmed by admin",
                        "Added as “Lights Office”");
        Page answered = panel.get(refused.address());
        assertThat(answered.html())
                .contains("Added: lights", "Another name of dfe-children-families", "Refused: It is the Lights Office.")
                .contains("Line 4, Responder: There is no office “Ministry of Typos”")
                .doesNotContain("There is no office “Ministry of Lighthouses”");
        Map<String, String> cells = new HashMap<>(head("PROPOSED-TABLE"));
        cells.putAll(Map.of("cell-4-2", "Lights Office", "known-cell-4-2", "Ministry of Typos"));
        assertThat(panel.post(refused.address(), cells).html()).contains("You sent it.");
    }

    @Test
    void nobody_confirms_what_they_proposed_and_what_is_decided_stays_so() {
        String id = as("official")
                .post(PROPOSALS, content("OWN", wanted("OFFICE", "Own Office", "own-office")))
                .body()
                .get(0)
                .path("id")
                .asText();
        // somebody who was an official then
        DatabaseChange.commit(database, "update party_proposal set proposed_by = 'admin' where id = ?", id);

        assertThat(as("admin").post(PROPOSALS + "/{id}/addition", Map.of(), id).status())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(as("admin")
                        .post(PROPOSALS + "/{id}/alias", Map.of("party", "dfe-children-families"), id)
                        .status())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(onPages("admin").get("/parties/proposals/" + id).html())
                .contains("Another administrator confirms it.");
        DatabaseChange.commit(database, "update party_proposal set proposed_by = 'official' where id = ?", id);
        assertThat(as("admin")
                        .post(PROPOSALS + "/{id}/addition", Map.of("validFrom", "2013-04-01"), id)
                        .body()
                        .toString())
                .contains("\"code\":\"own-office\"", "2013-04-01");
        for (String again : List.of("addition", "alias", "refusal")) {
            Map<String, String> decision = Map.of("reason", "Late", "party", "dfe-children-families");
            Map<String, String> body = again.equals("addition")
                    ? Map.of()
                    : Map.of(
                            again.equals("alias") ? "party" : "reason",
                            decision.get(again.equals("alias") ? "party" : "reason"));
            assertThat(as("admin").post(PROPOSALS + "/{id}/" + again, body, id).status())
                    .as(again)
                    .isEqualTo(HttpStatus.CONFLICT);
        }
        assertThat(as("admin")
                        .post(PROPOSALS + "/{id}/addition", Map.of(), "none")
                        .status())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void what_is_no_party_or_known_or_proposed_is_refused_in_words() {
        as("official").post(PROPOSALS, content("FIRST", wanted("OFFICE", "Office of Firsts", "firsts")));

        assertRefused("is the name, another name or the code of", wanted("BOARD", "Norfolk LSCB", "norfolk-2"));
        assertRefused("one name is of one office only", wanted("OFFICE", "OFFICE of firsts", "firsts-2"));
        assertRefused("taken or proposed already", wanted("OFFICE", "Second Office", "firsts"));
        assertRefused("small letters", wanted("BOARD", "Board of Atlantis", "Atlantis!"));
        assertRefused("cannot be seen", wanted("OFFICE", "Bell\u0007 Office", "bell"));
        assertRefused("at most 200 characters", wanted("OFFICE", "x".repeat(201), "long"));
        assertRefused("Norfolk has this code", wanted("OFFICE", "Office of Norfolk Matters", "norfolk"));
        assertRefused("A team is added", wanted("TEAM", "Team Seven", "team-7"));
        assertThat(as("official").post(PROPOSALS, Map.of()).body().toString())
                .contains("Give the reference of the report", "Propose at least one.");
    }

    @Test
    void at_most_fifty_of_one_person_are_open() {
        Visitor eager = newUser("eager", new Membership(Role.PANEL, "scr-panel"));
        List<Map<String, String>> fifty = IntStream.rangeClosed(1, 50)
                .mapToObj(n -> wanted("BOARD", "Eager board " + n, "eager-" + n))
                .toList();

        assertThat(eager.post(PROPOSALS, Map.of("report", "EAGER", "parties", fifty))
                        .status())
                .isEqualTo(HttpStatus.CREATED);
        assertThat(eager.post(PROPOSALS, content("EAGER", wanted("BOARD", "Eager board 51", "eager-51")))
                        .body()
                        .toString())
                .contains("At most 50 of your proposals can be open");
    }

    @Test
    void they_are_for_those_who_bring_histories_in_and_for_administrators() {
        for (String user : List.of("norfolk", "minister", "auditor", "admin")) {
            assertThat(as(user).post(PROPOSALS, content("X", wanted("OFFICE", "Office X", "x")))
                            .status())
                    .as(user)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        for (String user : List.of("panel", "official", "auditor")) {
            assertThat(as(user).post(PROPOSALS + "/{id}/addition", Map.of(), "x")
                            .status())
                    .as(user)
                    .isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(onPages(user).get("/parties/proposals").status())
                    .as(user)
                    .isEqualTo(403);
        }
        as("official").post(PROPOSALS, content("MINE", wanted("OFFICE", "Office of Mine", "mine")));
        assertThat(as("official").get(PROPOSALS).findValuesAsText("code")).contains("mine");
        assertThat(as("official3").get(PROPOSALS).findValuesAsText("code")).isEmpty();
        assertThat(as("admin").get(PROPOSALS).findValuesAsText("code")).contains("mine");
    }

    private void assertRefused(String message, Map<String, String> wanted) {
        Reply reply = as("official").post(PROPOSALS, content("WRONG", wanted));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(reply.body().toString()).contains(message);
    }

    private String address(String saidAs) {
        for (JsonNode proposal : as("admin").get(PROPOSALS)) {
            if (proposal.path("saidAs").asText().equals(saidAs)) {
                return "/parties/proposals/" + proposal.path("id").asText();
            }
        }
        throw new AssertionError(saidAs);
    }

    private static void put(Map<String, String> lines, int at, String saidAs, String name, String code) {
        lines.putAll(Map.of(
                "parties[%d].propose".formatted(at), "true",
                "parties[%d].kind".formatted(at), "OFFICE",
                "parties[%d].saidAs".formatted(at), saidAs,
                "parties[%d].name".formatted(at), name,
                "parties[%d].code".formatted(at), code));
    }

    private static Map<String, Object> content(String report, Map<String, String> wanted) {
        return Map.of("report", report, "parties", List.of(wanted));
    }

    private static Map<String, String> wanted(String kind, String name, String code) {
        return Map.of("kind", kind, "saidAs", name, "name", name, "code", code);
    }

    private static Map<String, String> head(String report) {
        return Map.of(
                "reference", report,
                "title", "A report of 2011",
                "issuingBody", "scr-panel",
                "addressedTo", "dfe-children-families",
                "publishedOn", "1 July 2011",
                "sourceTitle", "Response, CP 1");
    }

    @Test
    void a_wish_without_a_kind_or_for_too_many_is_refused_in_words() {
        Visitor.Reply nothing = as("panel")
                .post(
                        "/api/v1/party-proposals",
                        Map.of("report", "KINDS", "parties", List.of(Map.of("saidAs", "X", "code", "x", "name", "X"))));
        assertThat(nothing.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(nothing.body().path("errors").toString()).contains("[0].kind", "Say whether it is an office");
        Map<String, String> one = Map.of("kind", "OFFICE", "saidAs", "A; B", "code", "many", "name", "A");
        Visitor.Reply many = as("panel")
                .post("/api/v1/party-proposals", Map.of("report", "MANY", "parties", Collections.nCopies(51, one)));
        assertThat(many.body().path("errors").toString()).contains("at most 50 at once");
        Visitor.Reply parted =
                as("panel").post("/api/v1/party-proposals", Map.of("report", "SAID", "parties", List.of(one)));
        assertThat(parted.body().path("errors").toString()).contains("semicolon");
    }
}
