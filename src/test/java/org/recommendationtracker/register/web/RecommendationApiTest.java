package org.recommendationtracker.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recommendationtracker.StandaloneTest;
import org.recommendationtracker.browser.SampleReport;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.report.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;

@StandaloneTest
// the samples are entered by hand: no clock of theirs speaks in between
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class RecommendationApiTest {

    private static final String OF_SAMPLE = "?report=" + SampleReport.REFERENCE;

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Recommendations recommendations;

    @BeforeEach
    void enterTheSample() {
        new SampleReport(reports, recommendations).enter();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 25",
        "&status=REJECTED, 1",
        "&status=, 25",
        "&theme=initiation, 12",
        "&board=norfolk, 25",
        "&board=kent, 24",
        "&office=dfe-children-families, 25",
        "&office=mhclg-building-safety, 0",
        "&overdue=true, 20",
        "&overdue=false, 5",
        "&q=SAMPLE recommendation 1, 11",
        "&q=2014-07, 1",
        "&q=100%, 0",
        "&q=statutory&status=ISSUED&overdue=true&theme=child-protection, 10"
    })
    void each_filter_narrows_the_search(String filter, int found) {
        assertThat(get(OF_SAMPLE + filter).path("totalItems").asInt()).isEqualTo(found);
    }

    @Test
    void themes_have_a_code_and_a_name() {
        ResponseEntity<JsonNode> answer = asked("/api/v1/themes");

        assertThat(body(answer).toString()).contains("{\"code\":\"child-protection\",\"name\":\"Child protection\"}");
    }

    @Test
    void results_come_page_by_page_in_the_order_of_the_numbers() {
        JsonNode page = get(OF_SAMPLE + "&page=2&size=10");

        assertThat(page.findValuesAsText("reference"))
                .containsExactly(
                        "SAMPLE-2014-21", "SAMPLE-2014-22", "SAMPLE-2014-23", "SAMPLE-2014-24", "SAMPLE-2014-25");
        assertThat(page.path("page").asInt()).isEqualTo(2);
        assertThat(page.path("size").asInt()).isEqualTo(10);
        assertThat(page.path("totalPages").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "status=LOST, status",
        "board=atlantis, board",
        "office=nobody, office",
        "overdue=maybe, overdue",
        "answered=maybe, answered",
        "page=-1, page",
        "size=0, size",
        "size=201, size",
        "page=first, page"
    })
    void a_value_that_there_is_not_is_refused_by_its_name(String query, String parameter) {
        ResponseEntity<JsonNode> answer = ask("?" + query);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body(answer).path("detail").asText()).contains(parameter);
    }

    @Test
    void a_recommendation_tells_all_that_is_public() {
        JsonNode item = get("/" + SampleReport.reference(1));

        assertThat(item.path("status").asText()).isEqualTo("IMPLEMENTED");
        assertThat(item.at("/response/response/extent").asText()).isEqualTo("IN_PART");
        assertThat(item.path("actions")).hasSize(2);
        assertThat(item.path("evidence")).hasSize(2);
        assertThat(item.path("verifications")).hasSize(2);
        assertThat(item.at("/clocks/0/firstDueOn").asText()).isEqualTo("2015-01-27");
        assertThat(item.toString()).doesNotContain("\"official\"", "\"panel\"", "submittedBy", "verifiedBy");
    }

    @ParameterizedTest
    @CsvSource({"/NONE-1900-01", "/not a reference", "/sample-2014-01"})
    void an_unknown_reference_is_not_found(String path) {
        ResponseEntity<JsonNode> answer = ask(path);

        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(body(answer).path("detail").asText()).startsWith("There is no recommendation");
    }

    @Test
    void an_address_that_there_is_not_is_a_problem_too() {
        ResponseEntity<JsonNode> answer = ask("/" + SampleReport.reference(1) + "/nothing");

        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body(answer).path("status").asInt()).isEqualTo(404);
    }

    private JsonNode get(String rest) {
        ResponseEntity<JsonNode> answer = ask(rest);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return body(answer);
    }

    private ResponseEntity<JsonNode> ask(String rest) {
        return asked("/api/v1/recommendations" + rest);
    }

    private ResponseEntity<JsonNode> asked(String address) {
        return RestClient.create()
                .get()
                .uri(URI.create(
                        "http://127.0.0.1:" + port + address.replace("%", "%25").replace(" ", "%20")))
                .retrieve()
                .onStatus(status -> status.isError(), (request, response) -> {})
                .toEntity(JsonNode.class);
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
