package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;

/** The Grenfell Tower Inquiry's Phase 2 report with the answers of February 2025, taken over from the columns of its own table. */
@TestPropertySource(properties = "tracker.demo-reports=false")
class GrenfellHistoryTest extends AcceptanceTest {

    private static final Map<String, String> RESPONDERS = Map.of(
            "uk-government", "The government",
            "nfcc", "The National Fire Chiefs Council (NFCC)",
            "hmicfrs", "His Majesty’s Inspectorate of Constabulary and Fire and Rescue Services (HMICFRS)",
            "arb-riba", "ARB and RIBA",
            "london-fire-brigade", "London Fire Brigade",
            "bsi", "The British Standards Institution (BSI)",
            "npcc", "The National Police Chiefs’ Council (NPCC)");

    @Test
    void all_that_the_table_says_is_there_and_nothing_that_it_does_not() throws IOException {
        calendar().set(LocalDate.of(2026, 11, 2));
        assertThat(send("").body().path("errors").toString())
                .contains("inquiry, position_wording", "inquiry:leave-out");
        Reply unknown = send("&columns=inquiry:leave-out,position_wording:leave-out"
                + "&positions=supported (made to others):accepted");
        assertThat(unknown.body().path("errors").toString()).contains("There is no office “The government”");
        RESPONDERS.forEach((code, name) -> {
            Reply added = as("admin").send(HttpMethod.PUT, Map.of("name", name), "/api/v1/offices/" + code);
            assertThat(added.status()).as(added.toString()).isEqualTo(HttpStatus.OK);
        });

        Reply sent = send("&columns=inquiry:leave-out,position_wording:leave-out"
                + "&positions=supported (made to others):accepted");
        assertThat(sent.status()).as(sent.toString()).isEqualTo(HttpStatus.CREATED);
        Visitor second = newUser("gti-second", new Membership(Role.PANEL, "grenfell-tower-inquiry"));
        Reply confirmed = second.post(
                "/api/v1/histories/{id}/confirmation",
                Map.of(),
                sent.body().path("id").asText());
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(HttpStatus.OK);

        assertThat(counts("2024-09-03")).isEqualTo(Map.of());
        assertThat(counts("2024-09-04")).isEqualTo(Map.of("ISSUED", 58));
        assertThat(counts("2025-02-27")).isEqualTo(Map.of("ISSUED", 58));
        assertThat(counts("2025-02-28")).isEqualTo(Map.of("ACCEPTED", 58));
        assertThat(as("auditor")
                        .get("/api/v1/recommendations?overdue=true")
                        .path("totalItems")
                        .asInt())
                .isZero();
        JsonNode first = state("GTI-P2-2024-01");
        assertThat(first.path("office").asText()).isEqualTo("uk-government");
        assertThat(first.at("/takenOver/sourceNumber").asText()).isEqualTo("113.6");
        assertThat(first.at("/takenOver/source/page").asText()).isEqualTo("13");
        assertThat(first.at("/response/response/extent").asText()).isEqualTo("IN_PRINCIPLE");
        assertThat(first.at("/response/response/reasons").asText()).startsWith("The government accepts");
        assertThat(first.at("/response/response").has("successTest")).isTrue();
        assertThat(first.at("/response/response/successTest").isNull()).isTrue();
        assertThat(as("auditor").get("/api/v1/reports/GTI-P2-2024").path("step").asText())
                .isEqualTo("ANSWERED");
    }

    private Reply send(String more) throws IOException {
        String address = "/api/v1/histories?reference=GTI-P2-2024&title=Grenfell Tower Inquiry: Phase 2 report"
                + "&issuingBody=Grenfell Tower Inquiry&addressedTo=mhclg-building-safety&publishedOn=2024-09-04"
                + "&sourceTitle=Government response, CP 1248" + more;
        try (InputStream csv = Objects.requireNonNull(
                GrenfellHistoryTest.class.getResourceAsStream("/grenfell/recommendations.csv"))) {
            return as("panel2").postCsv(address, new String(csv.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private Map<String, Integer> counts(String day) {
        Map<String, Integer> counts = new HashMap<>();
        as("auditor")
                .get("/api/v1/audit/status?asOf=" + day)
                .path("byStatus")
                .properties()
                .forEach(count -> {
                    if (count.getValue().asInt() > 0) {
                        counts.put(count.getKey(), count.getValue().asInt());
                    }
                });
        return counts;
    }
}
