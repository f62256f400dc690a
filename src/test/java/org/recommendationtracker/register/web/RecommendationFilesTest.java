package org.recommendationtracker.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.StandaloneTest;
import org.recommendationtracker.browser.SampleReport;
import org.recommendationtracker.export.ReadFile;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.report.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

@StandaloneTest
// the samples are entered by hand: no clock of theirs speaks in between
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class RecommendationFilesTest {

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
        "''",
        "&status=REJECTED",
        "&status=",
        "&theme=initiation",
        "&board=kent",
        "&office=mhclg-building-safety",
        "&overdue=true",
        "&answered=no",
        "&q=SAMPLE recommendation 1",
        "&q=2014-07",
        "&q=100%",
        "&q='; drop table recommendation; --",
        "&q=<script>alert(1)</script>",
        "&q=😀",
        "&q=statutory&status=ISSUED&overdue=true&theme=child-protection"
    })
    void the_three_files_say_the_same_of_as_many_as_the_list_has(String filter) {
        List<List<String>> csv = ReadFile.plain(ReadFile.csv(file("csv", OF_SAMPLE + filter)));

        assertThat(ReadFile.xlsx(file("xlsx", OF_SAMPLE + filter))).isEqualTo(csv);
        assertThat(ReadFile.ods(file("ods", OF_SAMPLE + filter))).isEqualTo(csv);
        JsonNode list = body(asked("/api/v1/recommendations" + OF_SAMPLE + filter + "&size=200", JsonNode.class));
        assertThat(references(csv)).isSorted().containsExactlyInAnyOrderElementsOf(list.findValuesAsText("reference"));
    }

    private static List<String> references(List<List<String>> csv) {
        return csv.stream().skip(1).map(row -> row.get(0)).toList();
    }

    @Test
    void a_line_says_what_a_clerk_needs() {
        List<List<String>> csv = ReadFile.csv(file("csv", OF_SAMPLE));
        List<String> first = csv.get(1);

        assertThat(cell(csv, first, "Reference")).isEqualTo("SAMPLE-2014-01");
        assertThat(cell(csv, first, "Report title")).startsWith("Sample report");
        assertThat(cell(csv, first, "Number")).isEqualTo("1");
        assertThat(cell(csv, first, "Recommendation")).startsWith("Sample recommendation 1: say in statutory guidance");
        assertThat(cell(csv, first, "Status")).isEqualTo("Implemented");
        assertThat(cell(csv, first, "Status code")).isEqualTo("IMPLEMENTED");
        assertThat(cell(csv, first, "Closed")).isEqualTo("Yes");
        assertThat(cell(csv, first, "Issuing body code")).isEqualTo("scr-panel");
        assertThat(cell(csv, first, "Office code")).isEqualTo("dfe-children-families");
        assertThat(cell(csv, first, "Office")).startsWith("Department for Education");
        assertThat(cell(csv, first, "Published on")).isEqualTo("2014-07-31");
        assertThat(cell(csv, first, "Decision")).isEqualTo("Accepted");
        assertThat(cell(csv, first, "Extent")).isEqualTo("In part");
        assertThat(cell(csv, first, "Reasons")).contains("\n\nGuidance will be amended");
    }

    @Test
    void a_line_says_on_request_what_the_status_is_called_elsewhere() {
        List<List<String>> csv = ReadFile.csv(file("csv", OF_SAMPLE + "&vocabulary=ntsb"));

        assertThat(cell(csv, csv.get(1), "Status (US National Transportation Safety Board)"))
                .isEqualTo("Closed – Acceptable Alternate Action");
        assertThat(body(asked("/recommendations.csv?vocabulary=esperanto", JsonNode.class))
                        .path("detail")
                        .asText())
                .contains("there is no vocabulary 'esperanto'", "ntsb");
    }

    @Test
    void the_crosswalk_is_a_page_and_a_file() {
        assertThat(body(asked("/crosswalk", String.class))).contains("Closed – Not Implemented", "/crosswalk.ods");
        assertThat(ReadFile.csv(body(asked("/crosswalk.csv?vocabulary=gao", byte[].class))))
                .hasSize(10)
                .contains(List.of(
                        "US Government Accountability Office",
                        "gao",
                        "1",
                        "Implemented",
                        "IMPLEMENTED",
                        "",
                        "Closed – Implemented",
                        ""));
    }

    @Test
    void what_a_search_for_overdue_finds_is_said_to_be() {
        List<List<String>> csv = ReadFile.csv(file("csv", OF_SAMPLE + "&overdue=true"));

        assertThat(csv).hasSizeGreaterThan(10);
        assertThat(csv.stream().skip(1))
                .allMatch(row -> cell(csv, row, "Overdue").equals("Yes"));
    }

    private static String cell(List<List<String>> csv, List<String> row, String heading) {
        return row.get(csv.get(0).indexOf(heading));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=LOST",
                "board=atlantis",
                "office=nobody",
                "overdue=maybe",
                "answered=maybe",
                "page=1",
                "size=10",
                "colour=red"
            })
    void what_the_address_cannot_ask_is_refused_by_its_name(String query) {
        for (String ending : List.of("csv", "xlsx", "ods")) {
            ResponseEntity<JsonNode> answer = asked("/recommendations." + ending + "?" + query, JsonNode.class);

            assertThat(answer.getStatusCode().value()).isEqualTo(400);
            assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(body(answer).path("detail").asText()).contains(query.split("=", -1)[0]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv;charset=UTF-8",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ods, application/vnd.oasis.opendocument.spreadsheet"
    })
    void a_file_says_what_it_is_and_what_it_is_called(String ending, String mediaType) {
        ResponseEntity<byte[]> file = asked("/recommendations." + ending, byte[].class);

        assertThat(file.getHeaders().getContentType()).isEqualTo(MediaType.parseMediaType(mediaType));
        assertThat(file.getHeaders().getFirst("Content-Disposition"))
                .isEqualTo("attachment; filename=\"recommendations." + ending + "\"");
        assertThat(RestClient.create()
                        .method(HttpMethod.HEAD)
                        .uri("http://127.0.0.1:" + port + "/recommendations." + ending)
                        .retrieve()
                        .toBodilessEntity()
                        .getHeaders()
                        .getContentType())
                .isEqualTo(MediaType.parseMediaType(mediaType));
    }

    @Test
    void a_page_links_to_the_files_with_its_filters() {
        String page = asked("/recommendations" + OF_SAMPLE + "&q=statutory guidance&theme=initiation", String.class)
                .getBody();

        for (String ending : List.of("csv", "xlsx", "ods")) {
            assertThat(page)
                    .contains("href=\"/recommendations." + ending
                            + "?report=SAMPLE-2014&amp;theme=initiation&amp;q=statutory%20guidance\"");
        }
        assertThat(asked("/reports/" + SampleReport.REFERENCE, String.class).getBody())
                .contains("href=\"/recommendations.csv?report=SAMPLE-2014\"");
    }

    private byte[] file(String ending, String query) {
        ResponseEntity<byte[]> answer = asked("/recommendations." + ending + query, byte[].class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return body(answer);
    }

    private <T> ResponseEntity<T> asked(String address, Class<T> type) {
        URI uri = UriComponentsBuilder.fromUriString("http://127.0.0.1:" + port + address)
                .encode()
                .build()
                .toUri();
        return RestClient.create()
                .get()
                .uri(uri)
                .retrieve()
                .onStatus(status -> status.isError(), (request, response) -> {})
                .toEntity(type);
    }

    private static <T> T body(ResponseEntity<T> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
