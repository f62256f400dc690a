package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

/** Reports that were answered before the tracker knew of them. */
class HistoriesTest extends AcceptanceTest {

    private static final LocalDate TODAY = LocalDate.of(2014, 7, 31);

    private static final Map<String, Object> SOURCE =
            Map.of("title", "Government response, CP 1", "address", "https://www.gov.uk/cp-1", "page", "13");

    private Visitor second() {
        calendar().set(TODAY);
        return newUser("panel-second", new Membership(Role.PANEL, "scr-panel"));
    }

    @Test
    void what_was_taken_over_stands_where_its_source_says_and_goes_on_from_there() {
        String report = takeOver(
                "LIVES",
                entry(),
                entry("owner", "Policy team"),
                decided("UNDER_CONSIDERATION", "reviewDate", "2014-12-31"),
                decided("ACCEPTED", "targetDate", "2015-03-31"),
                decided("ACCEPTED", "status", "IN_PROGRESS", "statusOn", "2012-06"),
                decided(
                        "ACCEPTED",
                        "status",
                        "IN_PROGRESS",
                        "statusOn",
                        "2012-06",
                        "actions",
                        List.of(Map.of("description", "Publish it", "dueOn", "2014-12-31"))),
                decided("ACCEPTED", "status", "AWAITING_VERIFICATION", "statusOn", "2014-06-01"),
                decided("ACCEPTED", "status", "IMPLEMENTED", "statusOn", "2013-01-10"),
                decided("REJECTED"),
                entry("status", "SUPERSEDED", "statusOn", "2012-01-01", "successor", "OTHER-01"));

        assertThat(Stream.of(
                        task(report, 1, "assign-owner"),
                        task(report, 2, "draft-response"),
                        task(report, 3, "consult-partners"),
                        task(report, 4, "plan-action"),
                        task(report, 5, "plan-action"),
                        task(report, 7, "verify")))
                .allMatch(found -> found);
        assertThat(openTasks(reference(report, 6) + "/A1", "deliver-action")).hasSize(1);
        assertThat(statuses(report))
                .containsExactly(
                        "ISSUED",
                        "ISSUED",
                        "UNDER_CONSIDERATION",
                        "ACCEPTED",
                        "IN_PROGRESS",
                        "IN_PROGRESS",
                        "AWAITING_VERIFICATION",
                        "IMPLEMENTED",
                        "REJECTED",
                        "SUPERSEDED");
        JsonNode implemented = state(reference(report, 8));
        assertThat(implemented.at("/response/signedOffOn").asText()).isEqualTo("2011-11-30");
        assertThat(implemented.at("/response/response/reasons").asText()).isEmpty();
        assertThat(implemented.path("takenOver").toString())
                .contains("\"on\":\"2014-07-31\"", "CP 1", "IMPLEMENTED", "2013-01-10");
    }

    @Test
    void an_accepted_one_is_carried_out_and_verified_like_any_other() {
        String report = takeOver("GOES-ON", decided("ACCEPTED", "targetDate", "2015-03-31"));
        String reference = reference(report, 1);

        Routes.IMPLEMENTED.moves().stream().skip(3).forEach(move -> make(reference, move));

        assertThat(state(reference).path("status").asText()).isEqualTo("IMPLEMENTED");
        assertThat(as("auditor").get("/api/v1/reports/" + report).path("step").asText())
                .isEqualTo("CLOSED");
    }

    @Test
    void totals_as_at_a_day_have_its_days_and_as_known_before_have_nothing_of_it() {
        Visitor second = second();
        // nothing of the other tests is recorded later than this
        calendar().set(TODAY.plusYears(1));
        Map<String, Long> before = new LinkedHashMap<>();
        List<String> days = List.of("2011-06-30", "2011-07-01", "2011-11-29", "2011-11-30", "2013-01-09", "2013-01-10");
        days.forEach(day -> before.put(day, total(day, "")));
        String known = as("auditor")
                .get("/api/v1/audit/status?asOf=2014-07-31")
                .path("knownAt")
                .asText();

        takeOver(second, "TOTALS", decided("ACCEPTED", "status", "IMPLEMENTED", "statusOn", "2013-01-10"));

        List<Long> more = new ArrayList<>();
        before.forEach((day, total) -> more.add(total(day, "") - total));
        assertThat(more).containsExactly(0L, 1L, 1L, 1L, 1L, 1L);
        assertThat(counts("2011-11-29").path("ISSUED").asLong()).isPositive();
        before.forEach((day, total) -> assertThat(total(day, known)).isEqualTo(total));
    }

    @Test
    void nobody_is_told_of_what_was_over() {
        String report = takeOver("QUIET", decided("REJECTED"), decided("ACCEPTED", "targetDate", "2012-01-31"));
        String marker = publishReport(1);

        await().until(() -> notices(marker) > 0);
        assertThat(notices(report)).isZero();
        calendar().set(TODAY.plusDays(1));
        assertThat(state(reference(report, 2)).path("clocks").toString()).contains("\"rung\":\"OVERDUE\"");
        assertThat(notices(report)).isZero();
    }

    @Test
    void the_page_shows_its_past_with_who_says_so() {
        String report = takeOver(
                "PAGE",
                decided("ACCEPTED", "sourceNumber", "113.6", "status", "IMPLEMENTED", "statusOn", "2013-01-10"));

        String page = onPages("auditor")
                .get("/recommendations/" + reference(report, 1))
                .html();

        assertThat(page)
                .contains(
                        "113.6",
                        "Government response, CP 1, page 13",
                        "10 January 2013",
                        "30 November 2011",
                        "Not stated");
    }

    @Test
    void a_second_person_of_the_same_party_confirms() {
        Visitor second = second();
        String id = send("TWICE", decided("REJECTED")).path("id").asText();

        assertThat(confirm(as("panel"), id).status()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(confirm(as("panel2"), id).status()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(confirm(as("minister"), id).status()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(as("auditor").ask("/api/v1/reports/HIST-TWICE").status()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(confirm(second, id).status()).isEqualTo(HttpStatus.OK);
        assertThat(confirm(second, id).status()).isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void a_history_without_a_day_of_publication_is_refused_in_words() {
        Map<String, Object> history = new HashMap<>(history("NO-DAY", decided("REJECTED")));
        history.put("report", Map.of("reference", "HIST-NO-DAY", "title", "A report", "publishedOn", " "));

        Reply reply = as("panel").post("/api/v1/histories", history);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(reply.body().toString()).contains("Give the day of publication");
    }

    @Test
    void boards_private_offices_and_administrators_have_nothing_to_do_with_histories() {
        for (String user : List.of("norfolk", "minister", "admin")) {
            assertThat(as(user).ask("/api/v1/histories").status()).as(user).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(as(user).post("/api/v1/histories", history("X", entry())).status())
                    .as(user)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(as("auditor")
                        .post("/api/v1/histories", history("X", entry()))
                        .status())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void what_is_dismissed_is_not_taken_over() {
        Visitor second = second();
        String id = send("DISMISSED", decided("REJECTED")).path("id").asText();

        assertThat(second.post("/api/v1/histories/{id}/dismissal", Map.of(), id).status())
                .isEqualTo(HttpStatus.OK);

        assertThat(confirm(second, id).status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(as("auditor").ask("/api/v1/reports/HIST-DISMISSED").status()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    static Stream<Arguments> wrongHistories() {
        return Stream.of(
                wrong("recommendations[0].decidedOn", "Say when it was decided", entry -> entry.remove("decidedOn")),
                wrong("recommendations[0].decidedOn", "in the future", entry -> entry.put("decidedOn", "2015-01-01")),
                wrong("recommendations[0].decidedOn", "2011-02-30", entry -> entry.put("decidedOn", "2011-02-30")),
                wrong("recommendations[0]", "out of order", entry -> entry.put("decidedOn", "2011-06-01")),
                wrong(
                        "recommendations[0].changes[0]",
                        "Give the status and the day",
                        entry -> entry.put("changes", List.of(Map.of("status", "ACCEPTED", "on", " ")))),
                wrong("recommendations[0].decision", "Write one of these", entry -> entry.put("decision", "MAYBE")),
                wrong("recommendations[0]", "never accepted", entry -> {
                    entry.put("decision", "REJECTED");
                    entry.put("status", "IMPLEMENTED");
                    entry.put("statusOn", "2013-01-01");
                }),
                wrong("recommendations[0].statusOn", "from when", entry -> entry.put("status", "IMPLEMENTED")),
                wrong("recommendations[0].successor", "own place", entry -> entry.put("successor", "HIST-WRONG-01")),
                wrong(
                        "recommendations[0].boards",
                        "Is it Norfolk (norfolk)?",
                        entry -> entry.put("boards", List.of("Norfollk"))),
                wrong("recommendations[0].successor", "WRONG-01 → HIST-WRONG-02 → HIST-WRONG-01", entry -> {
                    entry.put("successor", "HIST-WRONG-02");
                    entry.put("status", "SUPERSEDED");
                    entry.put("statusOn", "2013-01-01");
                }),
                wrong("recommendations[0]", "of each part", entry -> entry.put("parts", List.of(Map.of()))),
                wrong("recommendations[0]", "Only a part has a label", entry -> entry.put("label", "i")),
                wrong(
                        "recommendations[0].parts[1]",
                        "give each a label of its own",
                        entry -> entry.put("parts", List.of(Map.of(), Map.of()))),
                wrong("recommendations[0].parts[0].decidedOn", "Say when it was decided", entry -> {
                    entry.keySet().removeAll(List.of("decision", "decidedOn"));
                    entry.put("parts", List.of(Map.of("decision", "ACCEPTED")));
                }),
                wrong("recommendations[0].targetDate", "or ongoing", entry -> entry.put("targetDate", "soon")),
                wrong("recommendations[0].reviewDate", "has no end", entry -> entry.put("targetDate", "ongoing")),
                wrong("recommendations[0].answerWithin", "56 days", entry -> entry.put("answerWithin", "soon")),
                wrong("recommendations[0].office", "no office", entry -> entry.put("office", "The Moon")),
                wrong("recommendations[1].number", "stands at", entry -> entry.put("number", 2)),
                wrong("recommendations[0].verdict", "no field", entry -> entry.put("verdict", "yes")),
                wrong(
                        "recommendations[0].source.address",
                        "Write the address",
                        entry -> entry.put("source", Map.of("title", "X", "address", "javascript:alert(1)"))),
                wrong(
                        "recommendations[0].evidence[0].address",
                        "Write the address",
                        entry -> entry.put(
                                "evidence",
                                List.of(Map.of("address", "ftp://x", "publishedOn", "2012-01-01", "shows", "It")))));
    }

    @Test
    void a_large_history_is_read_and_one_that_is_too_large_is_refused_in_words() {
        calendar().set(TODAY);
        Map<?, ?>[] entries = Stream.generate(() -> entry("text", "x".repeat(3_000)))
                .limit(600)
                .toArray(Map<?, ?>[]::new);

        assertThat(send("LARGE", entries).path("recommendations").asInt()).isEqualTo(600);
        Reply refused = as("panel").post("/api/v1/histories", history("HUGE", entry("text", "x".repeat(11_000_000))));

        assertThat(refused.status()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(refused.body().path("detail").asText()).contains("at most 10 MB");
    }

    @Test
    void a_line_is_an_answer_if_several_bodies_answer() {
        Visitor second = second();
        String id = sendTable("ANSWERS", """
                Number,Responder,Part,Recommendation,Position,Decision date,Status,Status date
                1,dfe-children-families,,That reports are published.,accepted,2011-11,Implemented,2013-01-31
                2,dfe-children-families,Guidance,That it is taught.,accepted in principle,2011-11,,
                2,dfe-children-families,Training,That it is taught.,rejected,2011-12,,
                2,mhclg-building-safety,,That it is taught.,,,,
                """).body().path("id").asText();
        assertThat(confirm(second, id).status()).isEqualTo(HttpStatus.OK);

        assertThat(state("HIST-ANSWERS-01").path("status").asText()).isEqualTo("IMPLEMENTED");
        assertThat(state("HIST-ANSWERS-02").path("parts").asInt()).isEqualTo(3);
        assertThat(state("HIST-ANSWERS-02").path("status").asText()).isEqualTo("ISSUED");
        assertThat(state("HIST-ANSWERS-02.1").at("/part/label").asText()).isEqualTo("Guidance");
        assertThat(state("HIST-ANSWERS-02.2").path("status").asText()).isEqualTo("REJECTED");
        assertThat(openTasks("HIST-ANSWERS-02.1", "plan-action")).hasSize(1);
        assertThat(found("report=HIST-ANSWERS&answered=partly")).containsExactly("HIST-ANSWERS-02");
        assertThat(found("report=HIST-ANSWERS&answered=no")).isEmpty();
        assertThat(found("report=HIST-ANSWERS&answered=yes")).containsExactly("HIST-ANSWERS-01");
        assertThat(found("report=HIST-ANSWERS&answered=no&office=mhclg-building-safety"))
                .containsExactly("HIST-ANSWERS-02");
        assertThat(found("report=HIST-ANSWERS&answered=partly&office=mhclg-building-safety"))
                .containsExactly("HIST-ANSWERS-02");
        assertThat(found("report=HIST-ANSWERS&answered=yes&office=mhclg-building-safety"))
                .isEmpty();
        assertThat(onPages("auditor").get("/reports/HIST-ANSWERS").html()).contains("Still to answer");
        assertThat(openTasks("HIST-ANSWERS-02.3", "assign-owner")).hasSize(1);
    }

    @Test
    void a_line_is_a_change_if_the_days_of_all_are_known() {
        Visitor second = second();
        String id = sendTable("CHANGES", """
                Ref,What,Effective on,Recommendation,According to,Page
                3b)ii,Issued,2011-07-01,That reports are published.,,
                3b)ii,accepted in part,2011-11-30,,Hansard,12
                3b)ii,In progress,2012-02-01,,,
                4,Issued,2011-08-01,That it is taught.,,
                3b)ii,Implemented,2013-01-31,,Annual report 2013,
                """).body().path("id").asText();
        assertThat(confirm(second, id).status()).isEqualTo(HttpStatus.OK);

        JsonNode taken = state("HIST-CHANGES-01").path("takenOver");
        assertThat(taken.path("sourceNumber").asText()).isEqualTo("3b)ii");
        assertThat(taken.path("past").findValuesAsText("status"))
                .containsExactly("ISSUED", "ACCEPTED", "IN_PROGRESS", "IMPLEMENTED");
        assertThat(taken.path("past").findValuesAsText("on"))
                .containsExactly("2011-07-01", "2011-11-30", "2012-02-01", "2013-01-31");
        assertThat(taken.path("past").findValuesAsText("title")).containsExactly("Hansard", "Annual report 2013");
        assertThat(state("HIST-CHANGES-01").at("/response/response/extent").asText())
                .isEqualTo("IN_PART");
        assertThat(state("HIST-CHANGES-02").path("publishedOn").asText()).isEqualTo("2011-08-01");
    }

    @Test
    void targets_are_kept_as_said_and_clocks_go_by_what_they_can_mean() {
        Visitor second = second();
        String id = sendTable("TARGETS", """
                Number,Recommendation,Position,Decision date,Target,Review date
                1,That reports are published.,accepted in full,2011-11,spring 2015,
                2,That it is taught.,accepted in full,2011-11,ongoing,2014-12-01
                3,That it is read.,accepted in full,2011-11,2015-01-31,
                """).body().path("id").asText();
        assertThat(confirm(second, id).status()).isEqualTo(HttpStatus.OK);

        JsonNode said = state("HIST-TARGETS-01").at("/response/response");
        assertThat(said.path("targetAsSaid").asText()).isEqualTo("spring 2015");
        assertThat(said.path("targetDate").asText()).isEqualTo("2015-05-31");
        assertThat(dueOn("HIST-TARGETS-01")).isEqualTo("2015-05-31");
        assertThat(dueOn("HIST-TARGETS-02")).isEqualTo("2014-12-01");
        assertThat(state("HIST-TARGETS-02").at("/response/response/targetDate").isNull())
                .isTrue();
        assertThat(state("HIST-TARGETS-03").at("/response/response").has("targetAsSaid"))
                .isFalse();
        assertThat(onPages("auditor").get("/recommendations/HIST-TARGETS-01").html())
                .contains("spring 2015", "31 May 2015");
    }

    @Test
    void what_is_open_ended_is_reviewed_and_what_is_half_done_is_delivered() {
        Visitor second = second();
        String id = sendTable("HALF", """
                Number,Recommendation,Position,Decision date,Target,Review date,Status,Status date
                1,That it is taught.,accepted in principle,2011-11,ongoing,2014-12-01,,
                2,That it is read.,accepted in full,2011-11,2015-01-31,,In progress,2012-03-01
                3,That it is heard.,accepted in full,2011-11,,,In progress,2012-03-01
                """).body().path("id").asText();

        assertThat(onPages("panel").get("/histories/" + id).html())
                .contains("Accepted in principle on 30 November 2011", "Target: ongoing")
                .contains("To be looked at again: 1 December 2014", "Target: 31 January 2015", "Issued by");
        assertThat(confirm(second, id).status()).isEqualTo(HttpStatus.OK);

        assertThat(onPages("auditor").get("/recommendations/HIST-HALF-01").html())
                .contains("Review of open-ended work")
                .doesNotContain("Delivery due");
        assertThat(as("official").task("HIST-HALF-02/A1", "deliver-action").isMissingNode())
                .isFalse();
        assertThat(state("HIST-HALF-02").at("/actions/0/dueOn").asText()).isEqualTo("2015-01-31");
        assertThat(as("official").task("HIST-HALF-03", "plan-action").isMissingNode())
                .isFalse();
        String task = as("official")
                .task("HIST-HALF-02/A1", "deliver-action")
                .path("id")
                .asText();
        assertThat(onPages("official").get("/tasks/" + task).html()).doesNotContain("Confirmed by");
    }

    @Test
    void days_that_a_table_lacks_are_given_once_and_words_may_decide_nothing() {
        Visitor second = second();
        String id = as("panel")
                .postCsv(
                        "/api/v1/histories?reference=HIST-ONCE&title=A report of 2011&issuingBody=scr-panel"
                                + "&addressedTo=dfe-children-families&publishedOn=2011-07-01&sourceTitle=Response, CP 1"
                                + "&decidedOn=2011-11&statusOn=2013-02-01&positions=Supported:not decided",
                        """
                        Number,Recommendation,Position,Status
                        1,That it is taught.,accepted,Implemented
                        2,That it is read.,Supported,
                        """)
                .body()
                .path("id")
                .asText();
        assertThat(confirm(second, id).status()).isEqualTo(HttpStatus.OK);

        assertThat(state("HIST-ONCE-01").path("takenOver").toString())
                .contains("\"IMPLEMENTED\",\"on\":\"2013-02-01\"");
        assertThat(state("HIST-ONCE-02").path("status").asText()).isEqualTo("ISSUED");
        Reply ofTwo = as("panel")
                .postCsv(
                        "/api/v1/histories?reference=HIST-TWO&title=A report of 2011&issuingBody=scr-panel"
                                + "&addressedTo=dfe-children-families&publishedOn=2011-07-01&sourceTitle=Response, CP 1"
                                + "&decidedOn=2011-11&positions=Supported:not decided&columns=Other:decision of mhclg-building-safety",
                        "Number,Recommendation,Position,Decision date,Other\n1,That it is.,Supported,2012-03-01,accepted\n");
        assertThat(ofTwo.status()).as(ofTwo.toString()).isEqualTo(HttpStatus.CREATED);
        assertThat(confirm(second, ofTwo.body().path("id").asText()).status()).isEqualTo(HttpStatus.OK);
        assertThat(state("HIST-TWO-01.1").path("status").asText()).isEqualTo("ISSUED");
        assertThat(state("HIST-TWO-01.2").path("takenOver").toString()).contains("\"ACCEPTED\",\"on\":\"2012-03-01\"");
        Reply wrongOnce = as("panel")
                .postCsv(
                        "/api/v1/histories?reference=HIST-DAY&title=A report of 2011&issuingBody=scr-panel"
                                + "&addressedTo=dfe-children-families&publishedOn=2011-07-01&sourceTitle=Response, CP 1"
                                + "&statusOn=Febuary 2012",
                        "Number,Recommendation\n1,That it is.\n");
        assertThat(wrongOnce.body().path("errors").findValuesAsText("field")).containsExactly("statusOn");
        Reply unknown = sendTable("WORDS", "Number,Recommendation,Status,Status date\n1,That it is.,Done,2012\n");
        assertThat(unknown.body().path("errors").findValuesAsText("message").toString())
                .contains("“Done” is not known. Write one of these: Issued, Under consideration, Accepted");
    }

    @Test
    void an_answer_is_due_when_the_law_wants_it() {
        calendar().set(TODAY);
        Reply byLaw = as("admin")
                .send(
                        HttpMethod.PUT,
                        Map.of("name", "A coroner", "answerWithin", "8 weeks"),
                        "/api/v1/issuing-bodies/coroner");
        assertThat(byLaw.body().path("answerWithin").asText()).isEqualTo("56 days");
        Visitor first = newUser("coroner-first", new Membership(Role.PANEL, "coroner"));
        Visitor confirming = newUser("coroner-second", new Membership(Role.PANEL, "coroner"));
        Reply sent = first.postCsv(
                "/api/v1/histories?reference=HIST-LAW&title=Reports&issuingBody=coroner"
                        + "&addressedTo=dfe-children-families&publishedOn=2014-07-01&sourceTitle=Register",
                "Number,Recommendation,Statutory deadline\n1,That it is done.,\n2,That it is seen.,Six months\n");
        assertThat(confirm(confirming, sent.body().path("id").asText()).status())
                .as(sent.toString())
                .isEqualTo(HttpStatus.OK);
        assertThat(dueOn("HIST-LAW-01")).isEqualTo("2014-08-26");
        assertThat(dueOn("HIST-LAW-02")).isEqualTo("2015-01-01");
    }

    @Test
    void parts_are_due_when_the_law_wants_the_whole_unless_it_says_otherwise() {
        String report = takeOver(
                "LAWPARTS",
                entry(
                        "issuedOn",
                        "2014-07-01",
                        "answerWithin",
                        "56 days",
                        "parts",
                        List.of(Map.of("label", "One"), Map.of("label", "Two", "answerWithin", "6 months"))));

        assertThat(dueOn(report + "-01.1")).isEqualTo("2014-08-26");
        assertThat(dueOn(report + "-01.2")).isEqualTo("2015-01-01");
    }

    private String dueOn(String reference) {
        return state(reference).at("/clocks/0/dueOn").asText();
    }

    @Test
    void what_is_wrong_with_a_table_is_told_by_its_lines() {
        calendar().set(TODAY);
        Reply reply = sendTable("LINES", """
                Number,Responder,Recommendation,Position,Decision date,Status
                1,dfe-children-families,That reports are published.,accepted,2011-06-01,
                2,The Moon,That it is taught.,accepted,2011-11,Implemented
                3,dfe-children-families,That it is read.,accepted,2031-11,
                3,dfe-children-families,That it is read.,accepted,2011-11,
                """);

        assertThat(reply.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(reply.body().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "line 2", "line 3, office", "line 3, statusOn", "line 4", "line 4, decidedOn", "line 5");
        assertThat(reply.body().path("errors").findValuesAsText("message").toString())
                .contains("There is no office “The Moon”", "for Children and Families” is there twice");
    }

    private List<String> found(String filter) {
        return as("auditor").get("/api/v1/recommendations?" + filter).findValuesAsText("reference");
    }

    private Reply sendTable(String name, String csv) {
        return as("panel")
                .postCsv(
                        "/api/v1/histories?reference=HIST-" + name + "&title=A report of 2011&issuingBody=scr-panel"
                                + "&addressedTo=dfe-children-families&publishedOn=2011-07-01&sourceTitle=Response, CP 1",
                        csv);
    }

    private static Arguments wrong(String place, String message, Consumer<Map<String, Object>> change) {
        return Arguments.of(place, message, change);
    }

    @ParameterizedTest
    @MethodSource("wrongHistories")
    void a_wrong_history_is_refused_by_place_with_what_to_put_right(
            String place, String message, Consumer<Map<String, Object>> change) {
        calendar().set(TODAY);
        Map<String, Object> entry = decided("ACCEPTED");
        change.accept(entry);

        Reply reply =
                as("panel").post("/api/v1/histories", history("WRONG", entry, entry("successor", "HIST-WRONG-01")));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.BAD_REQUEST);
        List<String> errors = new ArrayList<>();
        reply.body()
                .path("errors")
                .forEach(error -> errors.add(error.path("field").asText() + " "
                        + error.path("message").asText()));
        assertThat(errors)
                .anySatisfy(error -> assertThat(error).startsWith(place).contains(message));
    }

    private String takeOver(String name, Map<?, ?>... entries) {
        return takeOver(second(), name, entries);
    }

    private String takeOver(Visitor second, String name, Map<?, ?>... entries) {
        String id = send(name, entries).path("id").asText();
        Reply reply = confirm(second, id);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.OK);
        return "HIST-" + name;
    }

    private JsonNode send(String name, Map<?, ?>... entries) {
        Reply reply = as("panel").post("/api/v1/histories", history(name, entries));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.CREATED);
        return reply.body();
    }

    private static Reply confirm(Visitor visitor, String id) {
        return visitor.post("/api/v1/histories/{id}/confirmation", Map.of(), id);
    }

    private static Map<String, Object> history(String name, Map<?, ?>... entries) {
        return Map.of(
                "report",
                Map.of(
                        "reference", "HIST-" + name,
                        "title", "A report of 2011",
                        "issuingBody", "scr-panel",
                        "addressedTo", "dfe-children-families",
                        "publishedOn", "2011-07-01"),
                "source",
                SOURCE,
                "recommendations",
                List.of(entries));
    }

    private static Map<String, Object> entry(Object... namesAndValues) {
        Map<String, Object> entry =
                new HashMap<>(Map.of("text", "That reports are published.", "boards", List.of("all")));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            entry.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return entry;
    }

    private static Map<String, Object> decided(String decision, Object... namesAndValues) {
        Map<String, Object> entry = entry(namesAndValues);
        entry.put("decision", decision);
        entry.put("decidedOn", "2011-11");
        return entry;
    }

    private static String reference(String report, int number) {
        return "%s-%02d".formatted(report, number);
    }

    private boolean task(String report, int number, String step) {
        return openTasks(reference(report, number), step).size() == 1;
    }

    private List<String> statuses(String report) {
        return as("auditor")
                        .get("/api/v1/recommendations?report=" + report)
                        .path("items")
                        .findValuesAsText("closed")
                        .isEmpty()
                ? List.of()
                : Stream.iterate(1, n -> n + 1)
                        .limit(10)
                        .map(n -> state(reference(report, n)).path("status").asText())
                        .toList();
    }

    private JsonNode counts(String day) {
        return as("auditor").get("/api/v1/audit/status?asOf=" + day).path("byStatus");
    }

    private long total(String day, String knownAt) {
        String address = "/api/v1/audit/status?asOf=" + day + (knownAt.isEmpty() ? "" : "&knownAt=" + knownAt);
        return as("auditor").get(address).path("total").asLong();
    }

    private int notices(String report) {
        return (int) Stream.of(as("norfolk").get("/api/v1/notices?size=200").path("items"))
                .flatMap(items -> items.findValuesAsText("subject").stream())
                .filter(subject -> subject.startsWith(report))
                .count();
    }
}
