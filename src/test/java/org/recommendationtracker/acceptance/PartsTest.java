package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recommendationtracker.acceptance.InfectedBlood.Position;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.recommendationtracker.event.EventsAnew;
import org.recommendationtracker.recommendation.Status;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** Recommendations in parts, each with an owner, a response, clocks and a status of its own; and duplicates. */
class PartsTest extends AcceptanceTest {

    private static final String TWO = "4a)iv | dfe-children-families | Publish the guidance.\n\n4b|scottish-government";

    @Autowired
    private ApplicationContext application;

    @AfterEach
    void eventsCanBeMadeAnew() {
        EventsAnew.areThoseOfTheOutbox(application);
    }

    @Test
    void each_part_begins_where_the_whole_stood_and_the_whole_takes_no_more_steps() {
        String whole = publishReport(1) + "-01";
        make(whole, Moves.askFor("", "2015-03-31"));
        make(whole, Moves.grant(1));

        as("official").starts("split", whole, Map.of("parts", TWO));

        JsonNode first = state(whole + ".1");
        assertThat(first.path("part").path("label").asText()).isEqualTo("4a)iv");
        assertThat(first.path("part").path("whole").asText()).isEqualTo(whole);
        assertThat(first.path("text").asText()).isEqualTo("Publish the guidance.");
        assertThat(state(whole + ".2").path("text")).isEqualTo(state(whole).path("text"));
        assertThat(state(whole + ".2").path("office").asText()).isEqualTo("scottish-government");
        assertThat(clocks(whole + ".1")).containsExactly("RESPONSE 2015-01-27 > 2015-03-31 (1) running");
        assertThat(clocks(whole)).containsExactly("RESPONSE 2015-01-27 > 2015-03-31 (1)");
        assertThat(as("official").task(whole, "assign-owner").isMissingNode()).isTrue();
        assertThat(passed(whole)).contains("split-recommendation", "in-parts", "taken-out");
        assertThat(events(whole, 4).namesOf(whole))
                .containsExactly("issued", "extension-requested", "extension-granted", "split");
        assertThat(events(whole + ".2", 1).namesOf(whole + ".2")).containsExactly("issued");
    }

    @Test
    void the_whole_stands_where_the_part_furthest_behind_does_and_closes_with_the_last() {
        String report = publishReport(1);
        String whole = report + "-01";
        as("official").starts("split", whole, Map.of("parts", TWO));

        walk(whole + ".1", Routes.IMPLEMENTED);
        assertThat(status(whole)).isEqualTo(Status.ISSUED);
        assertThat(reportStep(report)).isEqualTo("PUBLISHED");
        walk(whole + ".2", Routes.ACCEPTED);
        assertThat(status(whole)).isEqualTo(Status.ACCEPTED);
        assertThat(reportStep(report)).isEqualTo("ANSWERED");
        issueLetter(report);
        make(whole + ".2", Moves.PLAN);
        make(whole + ".2", Moves.deliver(1));
        make(whole + ".2", Moves.EVIDENCE);
        make(whole + ".2", Moves.MET);

        assertThat(status(whole)).isEqualTo(Status.IMPLEMENTED);
        assertThat(reportStep(report)).isEqualTo("CLOSED");
        assertThat(events(whole, 6).namesOf(whole))
                .containsExactly("issued", "split", "parts-moved", "parts-moved", "parts-moved", "parts-moved");

        make(whole + ".1", Moves.REOPEN);
        assertThat(status(whole)).isEqualTo(Status.IN_PROGRESS);
        assertThat(reportStep(report)).isEqualTo("REOPENED");
    }

    @Test
    void a_whole_is_implemented_only_where_every_part_that_still_counts_is() {
        String whole = publishReport(1) + "-01";
        as("official").starts("split", whole, Map.of("parts", TWO));
        walk(whole + ".1", Routes.IMPLEMENTED);
        walk(whole + ".2", Routes.REJECTED);
        assertThat(status(whole)).isEqualTo(Status.REJECTED);

        String other = publishReport(1) + "-01";
        as("official").starts("split", other, Map.of("parts", TWO));
        walk(other + ".1", Routes.IMPLEMENTED);
        make(other + ".2", Moves.proposeWithdrawal("NO_LONGER_APPLICABLE"));
        make(other + ".2", Moves.consent(1));
        assertThat(status(other)).isEqualTo(Status.IMPLEMENTED);
    }

    @Test
    void the_whole_is_counted_and_found_by_what_is_asked_of_its_parts() {
        String report = publishReport(2);
        moveOnTo(LocalDate.of(2030, 1, 1));
        long total = total();
        as("official").starts("split", report + "-01", Map.of("parts", TWO));

        assertThat(total()).isEqualTo(total);
        assertThat(found("report=" + report)).containsExactly(report + "-01", report + "-02");
        assertThat(found("report=" + report + "&office=scottish-government")).containsExactly(report + "-01");
        assertThat(found("report=" + report + "&office=dfe-children-families"))
                .containsExactly(report + "-01", report + "-02");
        assertThat(found("report=" + report + "&q=Publish the guidance")).containsExactly(report + "-01");
        assertThat(found("report=" + report + "&office=welsh-government")).isEmpty();
    }

    /** 36 positions on twelve recommendations, as the government published them; three other governments where they differ. */
    @Test
    void four_governments_answer_the_infected_blood_inquiry_each_in_its_way() {
        String report = publishReport(12);
        Map<String, Position> answers = new LinkedHashMap<>();
        InfectedBlood.byRecommendation().forEach((number, positions) -> {
            String whole = "%s-%02d".formatted(report, number);
            if (positions.size() == 1) {
                answers.put(whole, positions.get(0));
            } else {
                as("official").starts("split", whole, Map.of("parts", InfectedBlood.lines(positions)));
                positions.forEach(position -> answers.put(whole + "." + (positions.indexOf(position) + 1), position));
            }
        });
        answers.forEach((reference, position) -> {
            make(reference, Moves.ASSIGN);
            acting("official", reference).does(reference, "draft-response", position.form());
            make(reference, Moves.SIGN_OFF);
        });

        assertThat(answers).hasSize(36 + 9);
        assertThat(reportStep(report)).isEqualTo("ANSWERED");
        answers.forEach((reference, position) -> {
            JsonNode response = state(reference).path("response").path("response");
            assertThat(response.path("extent").asText()).as(reference).isEqualTo(position.extent());
            assertThat(response.path("reasons").asText()).isEqualTo(position.wording());
        });
        assertThat(state(report + "-09").path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(page("/recommendations/{reference}", report + "-04"))
                .contains("4c)i Accepted Cabinet Office: Paymaster General: Accepted in full")
                .contains("4c)i, Scottish Government Accepted Scottish Government: Accepted in principle")
                .contains("4c)i, Northern Ireland Executive Accepted Northern Ireland Executive: Accepted in principle")
                .doesNotContain("4c)i, Welsh Government");
        issueLetter(report);
        assertThat(page("/reports/{reference}/letter", report)).contains("Recommendation 9, Scottish Government");
    }

    static Stream<Arguments> wrongParts() {
        return Stream.of(
                Arguments.of("", "Name the parts"),
                Arguments.of("4a | dfe-children-families", "Name 2 to 99 parts"),
                Arguments.of("4a\n4b | dfe-children-families", "Line 1: give a label, a bar and the code"),
                Arguments.of("4a | dfe-children-families\n\n | cabinet-office", "Line 3: give a label"),
                Arguments.of(
                        "4a | dfe-children-families\n4b | nowhere", "There is no office \"nowhere\". Use one of: "),
                Arguments.of("4a | dfe-children-families\n4A | cabinet-office", "Two parts have the label \"4A\""),
                Arguments.of("4a | cabinet-office\n" + "x".repeat(201) + " | cabinet-office", "at most 200 characters"),
                Arguments.of(
                        "4a | cabinet-office\n4b | cabinet-office | " + "x".repeat(4001), "at most 4,000 characters"),
                Arguments.of("x".repeat(100_001), "at most 100,000 characters"));
    }

    @ParameterizedTest
    @MethodSource("wrongParts")
    void wrong_parts_are_refused_with_what_to_put_right(String parts, String message) {
        String whole = publishReport(1) + "-01";

        assertRefused(as("official").start("split", whole, Map.of("parts", parts)), HttpStatus.BAD_REQUEST, message);
        assertThat(state(whole).path("parts").asInt()).isZero();
        assertThat(as("official").task(whole, "assign-owner").isMissingNode()).isFalse();
    }

    @Test
    void only_what_is_whole_and_not_answered_is_split_and_only_parts_go_on() {
        String closed = recommendationAfter(Routes.REJECTED, 3);
        assertRefused(as("official").start("split", closed, Map.of("parts", TWO)), HttpStatus.CONFLICT, "is rejected");
        String accepted = recommendationAfter(Routes.ACCEPTED, 3);
        assertRefused(
                as("official").start("split", accepted, Map.of("parts", TWO)), HttpStatus.CONFLICT, "is accepted");

        String whole = publishReport(1) + "-01";
        as("official").starts("split", whole, Map.of("parts", TWO));
        assertRefused(
                as("official").start("split", whole, Map.of("parts", TWO)),
                HttpStatus.CONFLICT,
                "is split into parts, from " + whole + ".1 to " + whole + ".2: do this to one of them.");
        assertRefused(
                as("official").start("split", whole + ".1", Map.of("parts", TWO)),
                HttpStatus.CONFLICT,
                "cannot be split again");
        assertRefused(
                as("panel").start("reopening", whole, Map.of("reasons", "No.")), HttpStatus.CONFLICT, "do this to one");
        assertRefused(
                as("panel").startUnchecked("split", Map.of("reference", whole, "parts", TWO)),
                HttpStatus.FORBIDDEN,
                "");
    }

    @Test
    void duplicates_say_of_each_other_and_the_earlier_is_rolled_forward() {
        String earlier = publishReport(1) + "-01";
        moveOnTo(LocalDate.of(2015, 7, 31));
        String later = publishReport(1, LocalDate.of(2015, 7, 30)) + "-01";
        as("official").starts("duplicate", earlier, Map.of("other", later, "reasons", "Asked again."));

        assertThat(state(later).path("duplicates").path(0).path("other").asText())
                .isEqualTo(earlier);
        assertThat(state(earlier).path("duplicates").path(0).path("other").asText())
                .isEqualTo(later);
        assertThat(events(later, 2).namesOf(later)).containsExactly("issued", "duplicate-linked");
        Map<String, String> forward = Map.of("ground", "ROLLED_FORWARD", "successor", later, "reasons", "Asked again.");
        Map<String, String> back = Map.of("ground", "ROLLED_FORWARD", "successor", earlier, "reasons", "Asked before.");
        assertRefused(
                as("official").start("withdrawal", later, back), HttpStatus.BAD_REQUEST, "is not of a later report");
        as("official").starts("withdrawal", earlier, forward);
        make(earlier, Moves.consent(1));

        assertThat(status(earlier)).isEqualTo(Status.SUPERSEDED);
        assertThat(passed(earlier)).contains("link-duplicate", "linked");
        assertThat(events(earlier, 4).namesOf(earlier))
                .containsExactly("issued", "duplicate-linked", "withdrawal-proposed", "rolled-forward");
        assertThat(page("/recommendations/{reference}", later))
                .contains("Takes the place of " + earlier + " , first issued on 31 July 2014");
    }

    @Test
    void what_is_no_duplicate_is_not_linked() {
        String report = publishReport(2);
        String one = report + "-01";
        String other = publishReport(1) + "-01";
        assertRefused(link(one, report + "-02"), HttpStatus.BAD_REQUEST, "Both are of the same report");
        assertRefused(link(one, one), HttpStatus.BAD_REQUEST, "Both are of the same report");
        assertRefused(link(one, "NOWHERE-01"), HttpStatus.BAD_REQUEST, "There is no recommendation NOWHERE-01.");
        assertThat(link(one, other).status().is2xxSuccessful()).isTrue();
        assertRefused(link(other, one), HttpStatus.BAD_REQUEST, "The two are linked already.");
    }

    private Reply link(String reference, String other) {
        return as("official").start("duplicate", reference, Map.of("other", other, "reasons", "It is the same."));
    }

    private static void assertRefused(Reply reply, HttpStatus status, String message) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.body().path("message").asText()).contains(message);
    }

    private String reportStep(String report) {
        return as("auditor")
                .get("/api/v1/reports/{report}", report)
                .path("step")
                .asText();
    }

    private long total() {
        return as("auditor")
                .get("/api/v1/audit/status?asOf=2014-07-31")
                .path("total")
                .asLong();
    }

    private List<String> found(String query) {
        List<String> references = new ArrayList<>();
        as("auditor")
                .get("/api/v1/recommendations?" + query)
                .path("items")
                .forEach(item -> references.add(item.path("reference").asText()));
        return references;
    }

    /** The words of a page. */
    private String page(String path, String reference) {
        byte[] page = as("auditor").fetch(path, reference).getBody();
        assertThat(page).isNotNull();
        return new String(page, StandardCharsets.UTF_8)
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }
}
