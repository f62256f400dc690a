package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.sweep.Sweep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** All open data, as a program reads it that knows nothing but what the file says of itself. */
@TestPropertySource(properties = "tracker.audit.every=0s")
class OpenDataTest extends AcceptanceTest {

    @Autowired
    Sweep sweep;

    @Test
    void each_table_is_what_the_package_says_of_it() throws IOException {
        String reference = recommendationAfter(Routes.IMPLEMENTED, 3);
        make(reference, Moves.REPORT_CHANGE);
        sweep.run();

        Map<String, String> files = files();

        JsonNode described = new ObjectMapper().readTree(files.get("datapackage.json"));
        assertThat(described.path("profile").asText()).isEqualTo("tabular-data-package");
        assertThat(described.path("licenses").path(0).path("name").asText()).isEqualTo("OGL-UK-3.0");
        assertThat(described.path("resources").findValuesAsText("path"))
                .containsExactly(
                        "board-reports.csv", "crosswalk.csv", "recommendations.csv", "reports.csv", "statuses.csv");
        for (JsonNode resource : described.path("resources")) {
            assertIsAsDescribed(resource, records(files, resource.path("path").asText()));
        }
        assertThat(described.findValues("fields").stream()
                        .mapToInt(JsonNode::size)
                        .sum())
                .as("as many columns as are described")
                .isEqualTo(lines("/data/data-dictionary.csv") - 1);
        assertThat(records(files, "board-reports.csv")).anySatisfy(row -> assertThat(row.getFields())
                .startsWith(reference, "1", "Norfolk", "norfolk", "2014"));
        assertThat(records(files, "recommendations.csv"))
                .anySatisfy(row -> assertThat(row.getField(0)).isEqualTo(reference));
        assertThat(records(files, "statuses.csv"))
                .anySatisfy(row -> assertThat(row.getFields()).startsWith(reference, "ACCEPTED", "2014-07-31"));
    }

    @Test
    void it_has_the_last_checkpoint() throws IOException {
        publishReport(1);
        sweep.run();

        assertThat(files().get("checkpoint.txt"))
                .isEqualTo(as("auditor")
                        .get("/api/v1/audit/checkpoints/latest")
                        .path("note")
                        .asText());
    }

    private static void assertIsAsDescribed(JsonNode resource, List<CsvRecord> rows) {
        List<JsonNode> fields = StreamSupport.stream(
                        resource.path("schema").path("fields").spliterator(), false)
                .toList();
        assertThat(rows.get(0).getFields())
                .isEqualTo(fields.stream()
                        .map(field -> field.path("name").asText())
                        .toList());
        assertThat(fields)
                .allSatisfy(
                        field -> assertThat(field.path("description").asText()).isNotEmpty());
        assertThat(rows).hasSizeGreaterThan(1);
        for (CsvRecord row : rows.subList(1, rows.size())) {
            for (int i = 0; i < fields.size(); i++) {
                assertIsOfType(fields.get(i).path("type").asText(), row.getField(i));
            }
        }
    }

    private static void assertIsOfType(String type, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        switch (type) {
            case "integer" -> assertThat(Long.parseLong(cell)).isNotNegative();
            case "date" -> assertThat(LocalDate.parse(cell)).isAfter(LocalDate.of(1900, 1, 1));
            default -> assertThat(type).isEqualTo("string");
        }
    }

    private static List<CsvRecord> records(Map<String, String> files, String name) throws IOException {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().ofCsvRecord(Objects.requireNonNull(files.get(name), name))) {
            return new ArrayList<>(reader.stream().toList());
        }
    }

    private static int lines(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(OpenDataTest.class.getResourceAsStream(resource))) {
            return (int) new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .count();
        }
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        byte[] packed = as("auditor").anonymous().fetch("/open-data.zip").getBody();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
