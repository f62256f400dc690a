package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.recommendationtracker.event.EventsAnew;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.register.RegisterAnew;
import org.recommendationtracker.replay.ReplayOutcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** A report that was entered by mistake, and taken back with all that had become of it. */
class WithdrawnReportTest extends AcceptanceTest {

    private static final Map<String, String> REASONS = Map.of("reasons", "It was entered twice.");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private RuntimeService engine;

    @Autowired
    private Clock clock;

    @Test
    void two_of_the_panel_take_it_back_whole() {
        String report = publishReport(4);
        walk(report + "-01", Routes.IMPLEMENTED);
        walk(report + "-02", Routes.TWO_ACTIONS);
        acting("official", report + "-03")
                .starts(
                        "split",
                        report + "-03",
                        Map.of("parts", "One | dfe-children-families\nTwo | mhclg-building-safety"));
        Instant before = clock.instant();
        JsonNode known = totals(before);
        calendar().set(LocalDate.of(2016, 1, 1));

        assertThat(as("panel").post(address(report), REASONS).status()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(as("panel").post(address(report) + "/confirmation", Map.of()).status())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(second().post(address(report), REASONS).status()).isEqualTo(HttpStatus.CONFLICT);
        Reply confirmed = second().post(address(report) + "/confirmation", Map.of());
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(HttpStatus.OK);

        assertThat(confirmed.body().path("step").asText()).isEqualTo("WITHDRAWN");
        assertThat(confirmed.body().at("/withdrawal/reasons").asText()).isEqualTo("It was entered twice.");
        assertThat(confirmed.body().toString()).doesNotContain("\"panel\"");
        assertThat(as("auditor")
                        .get("/api/v1/recommendations?report=" + report)
                        .path("totalItems")
                        .asInt())
                .isZero();
        JsonNode now = totals(clock.instant());
        assertThat(now.path("total").asInt()).isEqualTo(known.path("total").asInt() - 4);
        assertThat(now.at("/answers/total").asInt())
                .isEqualTo(known.at("/answers/total").asInt() - 5);
        JsonNode asKnownThen = totals(before);
        assertThat(asKnownThen.path("byStatus")).isEqualTo(known.path("byStatus"));
        assertThat(asKnownThen.path("answers")).isEqualTo(known.path("answers"));
        assertThat(engine.createProcessInstanceQuery()
                        .processInstanceBusinessKeyLike(report + "%")
                        .count())
                .isZero();
        assertThat(onPages("auditor").get("/reports").html()).doesNotContain("/reports/" + report + "\"");
        assertThat(onPages("auditor").get("/reports/" + report).html())
                .contains("entered by mistake", "It was entered twice.");
        PageVisitor.Page gone = onPages("auditor").get("/recommendations/" + report + "-01");
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.html()).contains("taken back with");
        JsonNode history = as("auditor").get("/api/v1/recommendations/" + report + "-02/history");
        List<EventLog.Entry> ofOne = events(report + "-02", history.size()).of(report + "-02");
        assertThat(ofOne.get(ofOne.size() - 1).type())
                .isEqualTo("org.recommendationtracker.recommendation.taken-back.v1");
        assertThat(history.findValuesAsText("comment")).contains("Asked by panel: It was entered twice.");
        assertThat(acting("official", report + "-04")
                        .start("split", report + "-04", Map.of("parts", "One | dfe-children-families"))
                        .status()
                        .isError())
                .isTrue();
        assertThat(as("panel").post(address(report), REASONS).status()).isEqualTo(HttpStatus.CONFLICT);
        EventsAnew.areThoseOfTheOutbox(application);
        ReplayOutcome.isNoDifference(application);
        RegisterAnew.isAsItWas(application);
        assertThat(totals(before).path("answers")).isEqualTo(known.path("answers"));
    }

    @Test
    void nobody_else_takes_a_report_back() {
        String report = publishReport(1);
        Visitor ofAnotherBody = newUser("other-panel", new Membership(Role.PANEL, "grenfell-tower-inquiry"));

        assertThat(ofAnotherBody.post(address(report), REASONS).status()).isEqualTo(HttpStatus.FORBIDDEN);
        for (String userId : List.of("official", "minister", "norfolk", "auditor", "admin")) {
            assertThat(as(userId).post(address(report), REASONS).status())
                    .as(userId)
                    .isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(onPages(userId).get("/reports/" + report + "/withdrawal").status())
                    .as(userId)
                    .isEqualTo(403);
            assertThat(onPages(userId).get("/reports/" + report).html())
                    .as(userId)
                    .doesNotContain("Withdraw this report");
        }
        assertThat(as("panel").post(address(report), Map.of("reasons", " ")).status())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(as("panel").post(address(report) + "/confirmation", Map.of()).status())
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(as("panel").post(address("NONE-1"), REASONS).status()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(as("panel").post(address(report), REASONS).status()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(second().post(address(report) + "/dismissal", Map.of()).status())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(as("auditor").get("/api/v1/reports/" + report).path("step").asText())
                .isEqualTo("PUBLISHED");
    }

    private Visitor second() {
        return newUser("panel-second", new Membership(Role.PANEL, "scr-panel"));
    }

    private static String address(String report) {
        return "/api/v1/reports/" + report + "/withdrawal";
    }

    private JsonNode totals(Instant knownAt) {
        return as("auditor").get("/api/v1/audit/status?knownAt=" + knownAt);
    }
}
