package org.recommendationtracker.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas that readers were given: each keeps what was released under its name, and can be read by itself. */
class PublishedSchemasTest {

    private static final Path PUBLISHED = Path.of("src/main/resources/static/schemas");

    /** A copy of each, as it was released. */
    private static final Path RELEASED = Path.of("src/test/resources/contract");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MUTATED = "recommendation-step.v2.json";

    static List<String> names() throws IOException {
        return names(PUBLISHED);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void none_that_was_released_is_gone_and_a_new_one_is_kept_from_its_first_day() throws IOException {
        assertThat(names(PUBLISHED))
                .as("put a copy of a new schema into %s; a released one is never removed", RELEASED)
                .isEqualTo(names(RELEASED));
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_promises_what_was_released_under_its_name(String name) throws IOException {
        assertThat(SchemaPromise.breaches(name, read(RELEASED.resolve(name)), read(PUBLISHED.resolve(name))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a property vanishes      | /properties/title                                 | -                  | title is gone.
        deep down, too           | /$defs/recommendation/properties/clocks/items/properties/dueOn | -     | dueOn is gone.
        another type             | /properties/title/type                            | "integer"          | type is other than it was.
        no format                | /properties/effectiveOn/format                    | -                  | format is other than it was.
        another lower bound      | /$defs/recommendation/properties/number/minimum   | 0                  | minimum is other than it was.
        another meaning          | /properties/role/description                      | "Who did it."      | description is other than it was.
        a value fewer            | /$defs/status/enum                                | ["ISSUED"]         | ACCEPTED is gone.
        a value more             | /properties/role/enum                             | ["panel","public"] | public is a value that readers do not know.
        any value                | /properties/role/enum                             | -                  | one of a list of values.
        required no more         | /$defs/answer/required                            | ["response"]       | signedOffOn may now be missing.
        newly required           | /required                                         | ["previousStatus"] | previousStatus is newly required
        anything goes            | /additionalProperties                             | true               | additionalProperties is other than it was.
        more where nothing may   | /properties/more                                  | {"type":"string"}  | more is new where the released schema allows nothing more.
        no list any more         | /$defs/recommendation/properties/themes/items     | -                  | items is other than it was.
        another name             | /$id                                              | "urn:another"      | $id is other than it was.
        """)
    void what_readers_would_notice_is_refused(String kind, String where, String value, String expected)
            throws IOException {
        assertThat(breaches(where, value)).as(kind).anySatisfy(breach -> assertThat(breach)
                .contains(expected)
                .endsWith("Leave %s as it was released, and publish the next version beside it: see CONTRIBUTING.md."
                        .formatted(MUTATED)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /$defs/answer/properties/more | {"type":"string"}
        /title                        | "What becomes of a recommendation"
        """)
    void what_readers_pass_over_may_be_added(String where, String value) throws IOException {
        assertThat(breaches(where, value)).isEmpty();
    }

    private static List<String> breaches(String where, String value) throws IOException {
        JsonNode mutated = read(RELEASED.resolve(MUTATED));
        int last = where.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) mutated.at(where.substring(0, last));
        if (value.equals("-")) {
            assertThat(parent.remove(where.substring(last + 1))).as(where).isNotNull();
        } else {
            parent.set(where.substring(last + 1), JSON.readTree(value));
        }
        return SchemaPromise.breaches(MUTATED, read(RELEASED.resolve(MUTATED)), mutated);
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_has_a_name_says_what_everything_means_and_needs_no_other_file(String name) throws IOException {
        JsonNode schema = read(PUBLISHED.resolve(name));

        assertThat(schema.path("$id").asText()).isEqualTo("urn:recommendation-tracker:schemas:" + name);
        assertThat(schema.path("title").asText()).isNotBlank();
        assertThat(schema.path("description").asText()).isNotBlank();
        assertThat(undescribed(schema)).isEmpty();
        assertThat(schema.findValuesAsText("$ref"))
                .allSatisfy(reference -> assertThat(schema.at(reference.substring(1)))
                        .as(reference)
                        .isInstanceOf(ObjectNode.class));
        assertThat(schema.toString()).doesNotContain("localhost", "127.0.0.1");
    }

    private static List<String> undescribed(JsonNode schema) {
        Stream<String> here = schema.path("properties").properties().stream()
                .filter(property ->
                        property.getValue().path("description").asText().isBlank())
                .map(Map.Entry::getKey);
        return Stream.concat(here, schema.valueStream().flatMap(part -> undescribed(part).stream()))
                .toList();
    }

    @Test
    void those_of_one_version_describe_a_recommendation_alike() throws IOException {
        Map<String, List<JsonNode>> byVersion = names().stream()
                .collect(Collectors.groupingBy(
                        name -> name.split("\\.", -1)[1],
                        Collectors.mapping(
                                name -> read(PUBLISHED.resolve(name)).at("/$defs/recommendation"),
                                Collectors.filtering(JsonNode::isObject, Collectors.toList()))));

        assertThat(byVersion.values())
                .allSatisfy(
                        described -> assertThat(described.stream().distinct()).hasSizeLessThanOrEqualTo(1));
        assertThat(byVersion.get("v2")).hasSize(3);
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
