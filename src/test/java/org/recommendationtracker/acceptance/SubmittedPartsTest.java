package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.recommendationtracker.recommendation.Status;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A report that names the parts of its recommendations from the start. */
class SubmittedPartsTest extends AcceptanceTest {

    private static final Map<String, String> FIRST =
            Map.of("label", "4a)iv", "office", "dfe-children-families", "text", "Publish the guidance.");
    private static final Map<String, String> SECOND = Map.of("label", "4b", "office", "scottish-government");

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    @Test
    void what_is_submitted_in_parts_is_issued_and_split_at_once_and_answered_by_its_parts() {
        submit("AT-PARTS", FIRST, SECOND);

        assertIsInParts("AT-PARTS-01");
        assertThat(state("AT-PARTS-01.1").path("text").asText()).isEqualTo("Publish the guidance.");
        assertThat(as("auditor")
                        .get("/api/v1/recommendations?report=AT-PARTS&office=scottish-government")
                        .path("items")
                        .findValuesAsText("reference"))
                .containsExactly("AT-PARTS-01");

        walk("AT-PARTS-01.1", Routes.ACCEPTED);
        assertThat(status("AT-PARTS-01")).isEqualTo(Status.ISSUED);
        walk("AT-PARTS-01.2", Routes.REJECTED);
        assertThat(status("AT-PARTS-01")).isEqualTo(Status.ACCEPTED);
        assertThat(as("auditor").get("/api/v1/reports/AT-PARTS").path("step").asText())
                .isEqualTo("ANSWERED");
        assertThat(events("AT-PARTS-01", 3).namesOf("AT-PARTS-01")).containsExactly("issued", "split", "parts-moved");
    }

    @Test
    void lines_that_are_added_may_have_parts_too() {
        String report = publishReport(1);
        String csv = """
                number,text,themes,boards,priority,parts
                2,Clarify it.,guidance,ALL,HIGH,"4a)iv | dfe-children-families
                4b | scottish-government"
                3,Train staff.,,ALL,,
                """;

        Reply added = as("panel").postCsv("/api/v1/reports/" + report + "/recommendations", csv);

        assertThat(added.status()).as(added.toString()).isEqualTo(HttpStatus.OK);
        assertIsInParts(report + "-02");
        assertThat(as("official").task(report + "-03", "assign-owner").isMissingNode())
                .isFalse();
    }

    @Test
    void a_report_with_wrong_parts_is_refused_whole() {
        Reply reply =
                as("panel").post("/api/v1/reports", report("AT-NO-PARTS", FIRST, Map.of("label", "b", "office", "x")));

        assertThat(reply.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        JsonNode error = reply.body().path("errors").path(0);
        assertThat(error.path("where").asText()).isEqualTo("recommendations[0].parts");
        assertThat(error.path("message").asText()).contains("There is no office \"x\"");
        assertThat(as("panel").ask("/api/v1/reports/AT-NO-PARTS").status()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private void submit(String reference, Map<?, ?>... parts) {
        Reply reply = as("panel").post("/api/v1/reports", report(reference, parts));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.CREATED);
    }

    private static Map<String, Object> report(String reference, Map<?, ?>... parts) {
        Map<String, Object> report = report(reference, 1);
        report.put(
                "recommendations",
                List.of(Map.of("number", 1, "text", "Clarify it.", "boards", List.of("ALL"), "parts", List.of(parts))));
        return report;
    }

    /** The whole has nothing of its own to do; each part has its task and its clock, of which something is said on its day. */
    private void assertIsInParts(String whole) {
        assertThat(state(whole).path("parts").asInt()).isEqualTo(2);
        assertThat(clocks(whole)).isEmpty();
        assertThat(running(whole)).isZero();
        assertThat(history(whole).findValuesAsText("title"))
                .containsExactly("Issued by the panel", "Split into parts: 2 parts");
        assertThat(events(whole, 2).namesOf(whole)).containsExactly("issued", "split");
        for (String part : List.of(whole + ".1", whole + ".2")) {
            assertThat(clocks(part)).containsExactly("RESPONSE 2015-01-27 running");
            assertThat(running(part)).isOne();
            assertThat(nextNotice(part)).isEqualTo(LocalDate.of(2014, 12, 28));
            assertThat(acting("official", part).task(part, "assign-owner").isMissingNode())
                    .isFalse();
            assertThat(events(part, 1).namesOf(part)).containsExactly("issued");
        }
        assertThat(state(whole + ".2").at("/part/label").asText()).isEqualTo("4b");
        assertThat(as("norfolk").fetch("/recommendations/{reference}", whole).getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    private LocalDate nextNotice(String part) {
        return database.sql("select next_notice_on from deadline where reference = ?")
                .param(part)
                .query(LocalDate.class)
                .single();
    }

    private long running(String key) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .count();
    }
}
