package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;

/** The Infected Blood Inquiry's recommendations with the positions of four governments, from the columns of their own table. */
@TestPropertySource(properties = "tracker.demo-reports=false")
class InfectedBloodHistoryTest extends AcceptanceTest {

    private static final String REPORT = "IBI-2024";

    private static final Map<String, String> GOVERNMENTS = Map.of(
            "uk-government", "UK Government",
            "scottish-government", "Scottish Government",
            "welsh-government", "Welsh Government",
            "northern-ireland-executive", "Northern Ireland Executive");

    private static final String COLUMNS = "recommendation:sourceNumber,exceptions_wording:leave-out,"
            + "scottish_government_if_different:decision of Scottish Government,"
            + "welsh_government_if_different:decision of Welsh Government,"
            + "northern_ireland_executive_if_different:decision of Northern Ireland Executive";

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2024, 5, 19),
            LocalDate.of(2024, 5, 20),
            LocalDate.of(2024, 12, 30),
            LocalDate.of(2024, 12, 31));

    @Test
    void each_government_answers_for_itself() throws IOException {
        calendar().set(LocalDate.of(2026, 11, 2));
        GOVERNMENTS.forEach((code, name) -> add("offices", code, name));
        add("issuing-bodies", "infected-blood-inquiry", "Infected Blood Inquiry");
        Visitor sender = newUser("ibi-first", new Membership(Role.PANEL, "infected-blood-inquiry"));
        Visitor second = newUser("ibi-second", new Membership(Role.PANEL, "infected-blood-inquiry"));
        Map<LocalDate, Map<String, Integer>> before = counts();

        Reply sent = send(sender);
        assertThat(sent.status()).as(sent.toString()).isEqualTo(HttpStatus.CREATED);
        assertThat(sent.body().path("recommendations").asInt()).isEqualTo(36);
        Reply confirmed = second.post(
                "/api/v1/histories/{id}/confirmation",
                Map.of(),
                sent.body().path("id").asText());
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(HttpStatus.OK);

        Map<LocalDate, Map<String, Integer>> after = counts();
        assertThat(DAYS.stream()
                        .map(day -> difference(before.getOrDefault(day, Map.of()), after.getOrDefault(day, Map.of())))
                        .toList())
                .containsExactly(
                        Map.of(),
                        Map.of("ISSUED", 36, "answers: ISSUED", 45),
                        Map.of("ISSUED", 36, "answers: ISSUED", 45),
                        Map.of("ACCEPTED", 36, "answers: ACCEPTED", 45));
        assertThat(found("report=" + REPORT)).hasSize(36);
        assertThat(found("office=scottish-government")).containsExactly(REPORT + "-10", REPORT + "-11", REPORT + "-25");
        assertThat(found("q=4c)i")).containsExactly(REPORT + "-10");
        assertThat(found("q=4c i")).containsExactly(REPORT + "-10");
        assertThat(found("q=12e&report=" + REPORT)).containsExactly(REPORT + "-36");
        assertThat(found("answered=partly&report=" + REPORT)).isEmpty();
        assertThat(found("answered=yes&report=" + REPORT)).hasSize(36);
        assertThat(found("answered=no&office=scottish-government")).isEmpty();
        assertThat(found("overdue=true&report=" + REPORT)).isEmpty();
        JsonNode scottish = state(REPORT + "-10.2");
        assertThat(scottish.at("/takenOver/sourceNumber").asText()).isEqualTo("4c)i");
        assertThat(scottish.at("/part/label").asText()).isEqualTo("Scottish Government");
        assertThat(scottish.at("/response/response/extent").asText()).isEqualTo("IN_PRINCIPLE");
        assertThat(scottish.at("/response/response/reasons").asText()).isEmpty();
        assertThat(state(REPORT + "-10.1").at("/response/response/extent").asText())
                .isEqualTo("IN_FULL");
        assertThat(state(REPORT + "-10").path("response").asText()).isEmpty();
        assertThat(as("auditor").get("/api/v1/reports/" + REPORT).path("step").asText())
                .isEqualTo("ANSWERED");
        assertThat(openTasks(REPORT + "-10", "plan-action")).isEmpty();
        assertThat(openTasks(REPORT + "-10.2", "plan-action")).hasSize(1);
    }

    private void add(String kind, String code, String name) {
        Reply added = as("admin").send(HttpMethod.PUT, Map.of("name", name), "/api/v1/" + kind + "/" + code);
        assertThat(added.status()).as(added.toString()).isEqualTo(HttpStatus.OK);
    }

    private static Reply send(Visitor sender) throws IOException {
        try (InputStream csv = Objects.requireNonNull(
                InfectedBloodHistoryTest.class.getResourceAsStream("/infected-blood/positions.csv"))) {
            return sender.postCsv(
                    "/api/v1/histories?reference=" + REPORT + "&title=Infected Blood Inquiry: the report"
                            + "&issuingBody=Infected Blood Inquiry&addressedTo=UK Government&publishedOn=2024-05-20"
                            + "&decidedOn=2024-12&sourceTitle=Government update, December 2024&columns=" + COLUMNS,
                    new String(csv.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private List<String> found(String filter) {
        JsonNode items = as("auditor").get("/api/v1/recommendations?size=100&" + filter);
        return StreamSupport.stream(items.path("items").spliterator(), false)
                .map(item -> item.path("reference").asText())
                .toList();
    }

    private Map<LocalDate, Map<String, Integer>> counts() {
        Map<LocalDate, Map<String, Integer>> counts = new HashMap<>();
        for (LocalDate day : DAYS) {
            Map<String, Integer> ofDay = new HashMap<>();
            JsonNode status = as("auditor").get("/api/v1/audit/status?asOf=" + day);
            add(ofDay, "", status.path("byStatus"));
            add(ofDay, "answers: ", status.at("/answers/byStatus"));
            counts.put(day, ofDay);
        }
        return counts;
    }

    private static void add(Map<String, Integer> counts, String prefix, JsonNode byStatus) {
        byStatus.properties()
                .forEach(count ->
                        counts.put(prefix + count.getKey(), count.getValue().asInt()));
    }

    private static Map<String, Integer> difference(Map<String, Integer> before, Map<String, Integer> after) {
        Map<String, Integer> difference = new HashMap<>(after);
        before.forEach((status, number) -> difference.merge(status, -number, Integer::sum));
        difference.values().removeIf(number -> number == 0);
        return difference;
    }
}
