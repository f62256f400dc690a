package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.recommendationtracker.event.EventsAnew;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.register.RegisterAnew;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** What was taken over wrongly, and put right by two people. */
class PastCorrectionTest extends AcceptanceTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Clock clock;

    @Test
    void days_decisions_and_statuses_are_put_right_and_what_was_known_before_stays() {
        calendar().set(LocalDate.of(2014, 9, 1));
        String report = takeOver("RIGHT", """
                Number,Responder,Part,Recommendation,Position,Decision date,Status,Status date,Response
                1,dfe-children-families,,That it is published.,accepted in part,2011-11-30,Implemented,2013-01-31,We agree.
                2,dfe-children-families,One,That it is taught.,rejected,2011-12-01,,,
                2,mhclg-building-safety,Two,That it is taught.,accepted,2011-11-30,,,
                3,dfe-children-families,,That it is read.,accepted,2011-11-30,,,
                """);
        Instant before = clock.instant();
        Map<String, Integer> known = counts("2011-12-15", before);
        calendar().set(LocalDate.of(2014, 9, 3));

        correct(report + "-01", "2011-07-01", change("ACCEPTED", "2012-02-29"), change("IMPLEMENTED", "2013-01-31"));
        correct(report + "-02.1", "2011-07-01", change("ACCEPTED", "2011-12-20"));
        correct(report + "-03", "2011-07-01", change("REJECTED", "2011-11-30"));

        assertThat(counts("2011-12-15", before)).isEqualTo(known);
        assertThat(difference(known, counts("2011-12-15", clock.instant())))
                .isEqualTo(Map.of("ISSUED", 2, "ACCEPTED", -3, "REJECTED", 1));
        JsonNode first = state(report + "-01");
        assertThat(first.at("/response/signedOffOn").asText()).isEqualTo("2012-02-29");
        assertThat(first.at("/response/response/reasons").asText()).isEqualTo("We agree.");
        assertThat(first.at("/takenOver/past/1/on").asText()).isEqualTo("2012-02-29");
        JsonNode part = state(report + "-02.1");
        assertThat(part.path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(part.at("/response/response/decision").asText()).isEqualTo("ACCEPTED");
        assertThat(openTasks(report + "-02.1", "plan-action")).hasSize(1);
        assertThat(openTasks(report + "-02.1", "respond-to-rejection")).isEmpty();
        assertThat(state(report + "-02").path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(state(report + "-02").at("/takenOver/past").findValuesAsText("on"))
                .containsExactly("2011-07-01", "2011-12-20");
        assertThat(openTasks(report + "-03", "plan-action")).isEmpty();
        JsonNode history = as("auditor").get("/api/v1/recommendations/" + report + "-01/history");
        assertThat(history.findValuesAsText("step")).containsExactly("TAKEN_OVER", "PAST_CORRECTED");
        assertThat(history.findValuesAsText("comment")).contains("Asked by panel: The letter says so.");
        List<EventLog.Entry> events = events(report + "-01", 2).of(report + "-01");
        assertThat(events.get(1).type()).isEqualTo("org.recommendationtracker.recommendation.past-corrected.v1");
        assertThat(events.get(1).data().at("/history/past/1/on").asText()).isEqualTo("2012-02-29");
        EventsAnew.areThoseOfTheOutbox(application);
        RegisterAnew.isAsItWas(application);
    }

    @Test
    void what_happened_here_since_stays_and_must_follow_from_the_past() {
        String report = takeOver("SINCE", """
                Number,Recommendation,Position,Decision date,Target
                1,That it is published.,accepted,2011-11-30,2014-12-31
                """);
        acting("official", report + "-01")
                .does(
                        report + "-01",
                        "plan-action",
                        Map.of(
                                "description", "Publish it",
                                "owner", "A team",
                                "dueDate", "2014-12-01",
                                "addAnother", false));
        assertThat(state(report + "-01").path("status").asText()).isEqualTo("IN_PROGRESS");

        assertThat(ask(as("panel"), report + "-01", "2011-07-01", change("REJECTED", "2011-11-30"))
                        .status())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        correct(report + "-01", "2011-06-30", change("ACCEPTED", "2012-01-31"));

        assertThat(state(report + "-01").path("status").asText()).isEqualTo("IN_PROGRESS");
        assertThat(state(report + "-01").path("publishedOn").asText()).isEqualTo("2011-06-30");
        assertThat(openTasks(report + "-01/A1", "deliver-action")).hasSize(1);
        RegisterAnew.isAsItWas(application);
    }

    @Test
    void nobody_corrects_alone_or_what_is_not_theirs() {
        String report = takeOver("ALONE", "Number,Recommendation\n1,That it is published.\n");
        String reference = report + "-01";
        Map<String, Object> accepted = change("ACCEPTED", "2012-01-31");
        Visitor stranger = newUser("other-panel", new Membership(Role.PANEL, "grenfell-tower-inquiry"));

        for (Visitor visitor : List.of(as("minister"), as("norfolk"), as("auditor"), as("admin"), stranger)) {
            assertThat(ask(visitor, reference, "2011-07-01", accepted).status()).isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(ask(as("panel"), publishReport(1) + "-01", "2011-07-01", accepted)
                        .status())
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(ask(as("panel"), reference, "2011-07-01", change("ACCEPTED", "2010-01-31"))
                        .status())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(ask(as("panel"), reference, null, change("DONE", "2012-01-31"))
                        .status())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(ask(as("panel"), reference, "2011-07-01").status()).isEqualTo(HttpStatus.BAD_REQUEST);
        Reply asked = ask(as("official"), reference, "2011-07-01", accepted);
        assertThat(asked.status()).as(asked.toString()).isEqualTo(HttpStatus.CREATED);
        assertThat(ask(as("panel"), reference, "2011-07-01", accepted).status()).isEqualTo(HttpStatus.CONFLICT);
        String address = address(reference) + "/" + asked.body().path("id").asText();
        assertThat(as("official").post(address + "/confirmation", Map.of()).status())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(stranger.post(address + "/confirmation", Map.of()).status()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(as("panel").post(address + "/dismissal", Map.of()).status()).isEqualTo(HttpStatus.OK);
        assertThat(as("panel").post(address + "/confirmation", Map.of()).status())
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(state(reference).path("status").asText()).isEqualTo("ISSUED");
    }

    private String takeOver(String name, String csv) {
        Reply sent = as("panel")
                .postCsv(
                        "/api/v1/histories?reference=PAST-" + name + "&title=A report of 2011&issuingBody=scr-panel"
                                + "&addressedTo=dfe-children-families&publishedOn=2011-07-01&sourceTitle=Response, CP 1",
                        csv);
        Reply confirmed = second().post(
                        "/api/v1/histories/{id}/confirmation",
                        Map.of(),
                        sent.body().path("id").asText());
        assertThat(confirmed.status()).as(sent + " " + confirmed).isEqualTo(HttpStatus.OK);
        return "PAST-" + name;
    }

    private Visitor second() {
        return newUser("panel-second", new Membership(Role.PANEL, "scr-panel"));
    }

    private void correct(String reference, String issuedOn, Object... changes) {
        Reply asked = ask(as("panel"), reference, issuedOn, changes);
        assertThat(asked.status()).as(asked.toString()).isEqualTo(HttpStatus.CREATED);
        Reply confirmed =
                second().post(address(reference) + "/" + asked.body().path("id").asText() + "/confirmation", Map.of());
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(HttpStatus.OK);
    }

    private static Reply ask(Visitor visitor, String reference, @Nullable String issuedOn, Object... changes) {
        Map<String, Object> past = new HashMap<>(Map.of("changes", List.of(changes), "reasons", "The letter says so."));
        past.put("issuedOn", issuedOn);
        return visitor.post(address(reference), past);
    }

    private static Map<String, Object> change(String status, String on) {
        return Map.of("status", status, "on", on);
    }

    private static String address(String reference) {
        return "/api/v1/recommendations/" + reference + "/past-corrections";
    }

    private Map<String, Integer> counts(String day, Instant knownAt) {
        Map<String, Integer> counts = new HashMap<>();
        as("auditor")
                .get("/api/v1/audit/status?asOf=" + day + "&knownAt=" + knownAt)
                .path("byStatus")
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asInt()));
        return counts;
    }

    private static Map<String, Integer> difference(Map<String, Integer> before, Map<String, Integer> after) {
        Map<String, Integer> difference = new HashMap<>(after);
        before.forEach((status, number) -> difference.merge(status, -number, Integer::sum));
        difference.values().removeIf(number -> number == 0);
        return difference;
    }
}
